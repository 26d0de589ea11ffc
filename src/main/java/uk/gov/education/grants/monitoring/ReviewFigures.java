package uk.gov.education.grants.monitoring;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What was promised and paid by the ledger, against what the accepted returns show to be spent.
public record ReviewFigures(List<Year> years) {

    public ReviewFigures {
        years = List.copyOf(years);
    }

    /// The money of one financial year.
    public record Year(FinancialYear year, Money promised, Money paid, Money evidenced) {}

    static ReviewFigures of(AwardBalance balance, Optional<ReturnContent> accepted) {
        return new ReviewFigures(balance.years().stream()
                .map(year -> new Year(
                        year.year(),
                        year.committed(),
                        year.paid(),
                        accepted.flatMap(it -> it.of(year.year()))
                                .map(ReturnContent.SpendOfYear::spent)
                                .orElse(Money.ZERO)))
                .toList());
    }

    public Money promised() {
        return Money.sum(years.stream().map(Year::promised).toList());
    }

    public Money paid() {
        return Money.sum(years.stream().map(Year::paid).toList());
    }

    public Money evidenced() {
        return Money.sum(years.stream().map(Year::evidenced).toList());
    }

    /// "£20,000 more is paid than evidenced".
    public String inWords() {
        var difference = paid().minus(evidenced());
        if (difference.isZero()) {
            return "What is paid is evidenced to the penny";
        }
        return difference.isPositive()
                ? difference + " more is paid than evidenced"
                : new Money(-difference.pence()) + " more is evidenced than paid";
    }
}
