package uk.gov.education.grants.ledger;

import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// The money of one award as the ledger has it, the earliest year first.
public record AwardBalance(List<Year> years) {

    /// One financial year's money of the award.
    ///
    /// @param committed what is promised of that year's money, whether it is paid already or not
    /// @param authorised what of it is on its way and neither paid nor failed
    /// @param paid what of it is paid and was not returned
    public record Year(FinancialYear year, Money committed, Money authorised, Money paid) implements Comparable<Year> {

        /// What may still be paid.
        public Money left() {
            return committed.minus(authorised).minus(paid);
        }

        @Override
        public int compareTo(Year other) {
            return year.compareTo(other.year);
        }
    }

    public AwardBalance {
        years = List.copyOf(years);
    }

    public Year in(FinancialYear year) {
        return years.stream()
                .filter(row -> row.year().equals(year))
                .findFirst()
                .orElseGet(() -> new Year(year, Money.ZERO, Money.ZERO, Money.ZERO));
    }

    public Money committed() {
        return Money.sum(years.stream().map(Year::committed).toList());
    }

    public Money paid() {
        return Money.sum(years.stream().map(Year::paid).toList());
    }

    /// What may still be paid, year by year.
    public SpendProfile left() {
        return SpendProfile.of(years.stream().collect(Collectors.toMap(Year::year, Year::left)));
    }
}
