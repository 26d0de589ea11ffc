package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.gov.education.grants.agreement.ReturnFrequency;
import uk.gov.education.grants.shared.FinancialYear;

/// The part of a financial year that a return is about, as it stands in addresses: "2026-27-q2", "2026-27-h1",
/// "2026-27". Any other form is refused.
///
/// @param number from 1
public record ReturnPeriod(FinancialYear year, ReturnFrequency frequency, int number) {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d-\\d\\d)(?:-(?:q([1-4])|h([12])))?");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public static ReturnPeriod of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("That is not a period of returns");
        }
        var year = FinancialYear.of(form.group(1));
        if (form.group(2) != null) {
            return new ReturnPeriod(year, ReturnFrequency.QUARTER, Integer.parseInt(form.group(2)));
        }
        return form.group(3) == null
                ? new ReturnPeriod(year, ReturnFrequency.YEAR, 1)
                : new ReturnPeriod(year, ReturnFrequency.HALF_YEAR, Integer.parseInt(form.group(3)));
    }

    /// The period into which a day falls.
    static ReturnPeriod of(LocalDate day, ReturnFrequency frequency) {
        var year = FinancialYear.of(day);
        var month = (int) ChronoUnit.MONTHS.between(year.firstDay(), day);
        return new ReturnPeriod(year, frequency, month / frequency.months() + 1);
    }

    ReturnPeriod next() {
        return of(lastDay().plusDays(1), frequency);
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths((number - 1L) * frequency.months());
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(frequency.months()).minusDays(1);
    }

    /// "July to September 2026", "October 2026 to March 2027".
    public String inWords() {
        var first = firstDay().getYear() == lastDay().getYear() ? MONTH : MONTH_AND_YEAR;
        return first.format(firstDay()) + " to " + MONTH_AND_YEAR.format(lastDay());
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case QUARTER -> year + "-q" + number;
            case HALF_YEAR -> year + "-h" + number;
            case YEAR -> year.toString();
        };
    }
}
