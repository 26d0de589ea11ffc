package uk.gov.education.grants.programme;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.Money;

/// A programme's money by financial year, and the rounds that it is allocated to.
///
/// @param shortfall where the rounds may promise more than is left, if they may
public record BudgetView(
        String programmeCode,
        String programmeName,
        List<BudgetRow> years,
        List<RoundRow> rounds,
        Optional<Shortfall> shortfall) {

    public Money budget() {
        return Money.sum(years.stream().map(BudgetRow::budget).toList());
    }

    public Money committed() {
        return Money.sum(years.stream().map(BudgetRow::committed).toList());
    }

    public Money paid() {
        return Money.sum(years.stream().map(BudgetRow::paid).toList());
    }

    public Money left() {
        return budget().minus(committed());
    }

    /// What the rounds beyond draft were given.
    public Money allocated() {
        return Money.sum(rounds.stream()
                .filter(round -> round.stage() != RoundStatus.DRAFT)
                .map(RoundRow::allocation)
                .toList());
    }
}
