package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// One payment of a determination under section 31.
///
/// @param number from 1, in the order of their days; those that a variation adds come after the others
/// @param due the first day on which it may be paid
public record Instalment(int number, LocalDate due, Money amount) {

    public FinancialYear year() {
        return FinancialYear.of(due);
    }
}
