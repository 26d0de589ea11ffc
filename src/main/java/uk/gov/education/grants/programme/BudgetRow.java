package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// The money of a programme in one financial year.
public record BudgetRow(FinancialYear year, Money budget, Money committed) {

    public Money left() {
        return budget.minus(committed);
    }

    public Percent committedShare() {
        return Percent.of(committed, budget);
    }
}
