package uk.gov.education.grants.payment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.SpendProfile;

/// Lets what was kept back of claims be paid. The room of closing says how much, in the transaction in which the books
/// of the award are set straight.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ShareService {

    private final Payments payments;

    ShareService(Payments payments) {
        this.payments = payments;
    }

    /// Says what of the money kept back is owed. It waits for a finance officer from then on, one payment for each
    /// year.
    public void verify(Actor officer, PayableAward award, SpendProfile share, String because) {
        PaymentAccess.requireVerify(officer, award.lead());
        share.years().forEach((year, amount) -> payments.verifiedShare(officer, award, year, amount, because));
    }
}
