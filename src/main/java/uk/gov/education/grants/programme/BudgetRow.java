package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// The money of a programme in one financial year.
///
/// @param committed what is promised to awards, whether it is paid already or not
/// @param paid what of it is paid and was not returned
public record BudgetRow(FinancialYear year, Money budget, Money committed, Money paid) {

    public Money left() {
        return budget.minus(committed);
    }

    public Percent committedShare() {
        return Percent.of(committed, budget);
    }
}
