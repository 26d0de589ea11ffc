package uk.gov.education.grants.govuk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates and times as people read them, always in UK time. Templates call it `#in`: `${#in.day(bid.closesAt)}`.
public final class InWords {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// "20 March 2017", or "" where there is no day.
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(UNITED_KINGDOM));
    }

    /// How long it is from one day to another: "1 day", "12 days".
    public String days(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        return days == 1 ? "1 day" : "%,d days".formatted(days);
    }

    /// "20 March 2017 at 10:42", to be followed by "UK time" where a deadline is meant.
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(UNITED_KINGDOM));
    }

    /// "10:42".
    public String clock(@Nullable Instant instant) {
        return instant == null ? "" : CLOCK.format(instant.atZone(UNITED_KINGDOM));
    }
}
