package uk.gov.education.grants.payment;

import java.util.Optional;
import uk.gov.education.grants.payment.PaymentRequest.Need.Due;
import uk.gov.education.grants.payment.PaymentRequest.Need.KeptBack;
import uk.gov.education.grants.payment.PaymentRequest.Need.Spent;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// An odd penny stays with the Department until then.
public record ShareKeptBack() implements PaymentRule {

    @Override
    public String code() {
        return "PR-05";
    }

    @Override
    public String title() {
        return "Share kept back";
    }

    @Override
    public String statement() {
        return "Of every claim the share that the agreement names is kept back, rounded up to the next penny, until the final claim is certified and an evaluation of the work is published.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        return switch (request.need()) {
            case Spent spent -> breachIn(request, spent.claimed(), spent.keptBack());
            case Due _ -> Optional.empty();
            case KeptBack kept when kept.certifiedOn().isEmpty() -> Optional.of("The final claim is not certified.");
            case KeptBack kept
            when kept.evaluatedOn().isEmpty() ->
                Optional.of("No evaluation of the project was published since the award began.");
            case KeptBack _ -> Optional.empty();
        };
    }

    /// What is kept back of an amount that is claimed.
    static Money keptBack(Percent share, Money claimed) {
        return share.atLeastOf(claimed);
    }

    private static Optional<String> breachIn(PaymentRequest request, Money claimed, Money keptBack) {
        var toKeep = keptBack(request.agreedShare(), claimed);
        return keptBack.equals(toKeep)
                ? Optional.empty()
                : Optional.of("Of %s claimed %s is kept back, but the agreed share of %s is %s."
                        .formatted(claimed, keptBack, request.agreedShare(), toKeep));
    }
}
