package uk.gov.education.grants.funding;

import java.time.LocalDate;
import java.util.Set;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// What a parameter of a rule is, so that a page can ask for it with the right box.
public enum ParameterType {
    MONEY,
    PERCENT,
    YEAR,
    DATE,
    NUMBER,
    KINDS,
    REGIONS;

    /// A parameter as it is kept: money in pence, a share in hundredths of a percent, a year as "2026-27", a date as
    /// "2026-11-24", kinds and regions as a list of their names.
    public static Object stored(Object value) {
        return switch (value) {
            case Money money -> money.pence();
            case Percent percent -> (long) percent.hundredths();
            case Integer number -> number.longValue();
            case FinancialYear year -> year.toString();
            case LocalDate date -> date.toString();
            case Set<?> chosen ->
                chosen.stream().map(each -> ((Enum<?>) each).name()).toList();
            default -> throw new IllegalArgumentException(value + " is not a parameter of a rule.");
        };
    }
}
