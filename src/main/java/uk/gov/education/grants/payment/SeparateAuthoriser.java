package uk.gov.education.grants.payment;

import java.util.Optional;

/// By person and not only by role; the database holds it too.
public record SeparateAuthoriser() implements PaymentRule {

    @Override
    public String code() {
        return "PR-04";
    }

    @Override
    public String title() {
        return "Separate authoriser";
    }

    @Override
    public String statement() {
        return "Whoever authorises a payment did not approve the award, did not claim or verify the payment, and does not belong to the payee.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        var authoriser = request.authoriser();
        if (authoriser.approvedTheAward()) {
            return another("approved the award");
        }
        if (authoriser.verifiedIt()) {
            return another("verified this payment");
        }
        if (authoriser.claimedIt()) {
            return another("prepared or submitted the claim");
        }
        return authoriser.belongsToThePayee() ? another("belong to the payee") : Optional.empty();
    }

    private static Optional<String> another(String part) {
        return Optional.of("You %s, so another finance officer has to authorise it.".formatted(part));
    }
}
