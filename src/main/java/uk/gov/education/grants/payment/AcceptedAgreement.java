package uk.gov.education.grants.payment;

import java.util.Optional;
import uk.gov.education.grants.award.AwardStatus;

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
        return "An award is paid only under an agreement that its lead organisation has accepted, and while the award is live.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        if (request.acceptedOn().isEmpty()) {
            return Optional.of("No agreement is accepted: the award is \"%s\"."
                    .formatted(request.status().title()));
        }
        return request.status() == AwardStatus.LIVE
                ? Optional.empty()
                : Optional.of("The agreement is accepted, but the award is \"%s\" and not live."
                        .formatted(request.status().title()));
    }
}
