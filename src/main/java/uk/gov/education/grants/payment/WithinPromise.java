package uk.gov.education.grants.payment;

import java.util.Optional;
import uk.gov.education.grants.shared.Money;

/// Looked at with the figures of the ledger, while nobody else moves money of the award.
public record WithinPromise() implements PaymentRule {

    @Override
    public String code() {
        return "PR-02";
    }

    @Override
    public String title() {
        return "Within the promise";
    }

    @Override
    public String statement() {
        return "What is paid is never more than the award, nor more than the award has for the financial year.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        var year = request.balance().in(request.year());
        var overYear = request.amount().minus(year.left());
        if (overYear.isPositive()) {
            return Optional.of("%s has %s left of %s, so %s is %s too much."
                    .formatted(request.year(), year.left(), year.committed(), request.amount(), overYear));
        }
        var left = Money.sum(request.balance().left().years().values());
        var over = request.amount().minus(left);
        return over.isPositive()
                ? Optional.of("The award has %s left of %s, so %s is %s too much."
                        .formatted(left, request.balance().committed(), request.amount(), over))
                : Optional.empty();
    }
}
