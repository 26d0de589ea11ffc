package uk.gov.education.grants.payment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.payment.PaymentRequest.Need;
import uk.gov.education.grants.payment.PaymentRequest.Need.KeptBack;

/// No agreement, no money; and none while the work has not begun, rests or is over.
public record AcceptedAgreement() implements PaymentRule {

    @Override
    public String code() {
        return "PR-01";
    }

    @Override
    public String title() {
        return "Accepted agreement";
    }

    @Override
    public String statement() {
        return "An award is paid only under an agreement that its lead organisation has accepted, and while the award is live or being closed.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        if (request.acceptedOn().isEmpty()) {
            return Optional.of("No agreement is accepted: the award is \"%s\"."
                    .formatted(request.status().title()));
        }
        return payable(request.need()).contains(request.status())
                ? Optional.empty()
                : Optional.of("The agreement is accepted, but the award is \"%s\" and not live."
                        .formatted(request.status().title()));
    }

    /// What was claimed or due in time is paid until the books are set straight; what was kept back only then.
    private static Set<AwardStatus> payable(Need need) {
        return need instanceof KeptBack
                ? EnumSet.of(AwardStatus.RECONCILED)
                : EnumSet.of(AwardStatus.LIVE, AwardStatus.FINAL_CLAIM);
    }
}
