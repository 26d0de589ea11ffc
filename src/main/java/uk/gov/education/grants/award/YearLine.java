package uk.gov.education.grants.award;

import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// One financial year of an award or a bid, beside what the programme has left in it.
public record YearLine(FinancialYear year, Money amount, Money left) {

    public Money leftAfter() {
        return left.minus(amount);
    }

    public boolean isShort() {
        return amount.isMoreThan(left);
    }
}
