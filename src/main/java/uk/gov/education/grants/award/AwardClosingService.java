package uk.gov.education.grants.award;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Moves an award through its last steps. The room of closing says so, in the transaction in which the step is taken,
/// and has looked at everything that may be in its way.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AwardClosingService {

    private final Awards awards;
    private final Commitments commitments;

    AwardClosingService(Awards awards, Commitments commitments) {
        this.awards = awards;
        this.commitments = commitments;
    }

    /// The lead organisation has made its final claim.
    public void finalClaim(Actor certifier, AwardReference reference, String sentence) {
        var award = awards.holdForCertifier(certifier, reference);
        award.finalClaim();
        awards.changed(certifier, award, sentence);
    }

    /// The books are set straight.
    ///
    /// @param released what was promised and nobody needs any more: it can be promised again
    public void reconcile(Actor officer, AwardReference reference, SpendProfile released, String sentence) {
        var award = awards.hold(officer, reference);
        award.reconcile();
        commitments.release(award.promise(officer, sentence), released);
        awards.changed(officer, award, sentence);
    }

    public void close(Actor finance, AwardReference reference) {
        var award = awards.hold(finance, reference);
        award.close();
        awards.changed(finance, award, "closed the award");
    }

    /// Money that was paid came back, and goes to the programme's budget of its year.
    public void moneyReturned(
            Actor finance, AwardReference reference, FinancialYear year, Money amount, String sentence) {
        var award = awards.hold(finance, reference);
        commitments.returned(award.promise(finance, sentence), SpendProfile.of(Map.of(year, amount)));
        awards.changed(finance, award, sentence);
    }
}
