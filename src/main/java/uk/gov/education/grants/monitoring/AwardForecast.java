package uk.gov.education.grants.monitoring;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What an award has spent and expects to spend, by its last accepted return.
public record AwardForecast(List<Year> years) {

    public AwardForecast {
        years = List.copyOf(years);
    }

    /// The money of one financial year.
    ///
    /// @param agreed what the award has for the year
    /// @param opening the forecast with which the year began: that of its first accepted return or, where there is
    /// none, what was agreed
    /// @param spent as far as it is evidenced
    /// @param forecast what the whole year is expected to come to
    public record Year(FinancialYear year, Money agreed, Money opening, Money spent, Money forecast) {}

    public Optional<Year> of(FinancialYear year) {
        return years.stream().filter(each -> each.year().equals(year)).findFirst();
    }
}
