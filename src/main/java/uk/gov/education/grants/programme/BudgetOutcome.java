package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What became of setting the budget of a year.
public sealed interface BudgetOutcome {

    record BudgetSet(FinancialYear year, Money budget) implements BudgetOutcome {}

    /// Nothing was changed: awards already have more than this of the year.
    record BelowCommitted(FinancialYear year, Money committed, Money shortBy) implements BudgetOutcome {

        public String sentence() {
            return "The budget of %s cannot be less than %s, which is already committed to awards: this is %s too little."
                    .formatted(year, committed, shortBy);
        }
    }
}
