package uk.gov.education.grants.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.programme.UkTime;

/// Moments typed as a day and a time of day, UK time: "closes-day", "closes-month", "closes-year" and "closesTime".
final class Moments {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm)?");
    private static final Pattern MIDDAY = Pattern.compile("(12)?(noon|midday)");

    private Moments() {}

    /// @param what completes "Enter the day on which …": "the round closes"
    static Instant read(Reading reading, String field, String what) {
        var day = reading.date(field, "The day on which " + what, "Enter the day on which " + what);
        var time = field + "Time";
        var typed = reading.text(time, "The time at which " + what, 20, "Enter the time at which " + what);
        var read = timeIn(typed);
        if (read.isEmpty() && !reading.hasProblem(time)) {
            reading.problem(time, "The time at which %s must be a time of day, like 12:00 or 5pm".formatted(what));
        }
        return UkTime.of(day, read.orElse(LocalTime.NOON));
    }

    /// Fills the fields with a moment that is known already.
    static void fill(Map<String, String> fields, String field, Instant moment) {
        fill(fields, field, UkTime.dayOf(moment));
        fields.put(field + "Time", UkTime.timeOf(moment).toString());
    }

    static void fill(Map<String, String> fields, String field, LocalDate day) {
        fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
        fields.put(field + "-month", String.valueOf(day.getMonthValue()));
        fields.put(field + "-year", String.valueOf(day.getYear()));
    }

    static Optional<LocalTime> timeIn(String typed) {
        var text = typed.toLowerCase(Locale.UK).replaceAll("\\s", "");
        if (MIDDAY.matcher(text).matches()) {
            return Optional.of(LocalTime.NOON);
        }
        var parts = CLOCK.matcher(text);
        if (!parts.matches() || (parts.group(2) == null && parts.group(3) == null)) {
            return Optional.empty();
        }
        var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour(Integer.parseInt(parts.group(1)), parts.group(3))
                .filter(_ -> minute < 60)
                .map(hour -> LocalTime.of(hour, minute));
    }

    private static Optional<Integer> hour(int typed, @Nullable String half) {
        if (half == null) {
            return typed < 24 ? Optional.of(typed) : Optional.empty();
        }
        return typed >= 1 && typed <= 12 ? Optional.of(typed % 12 + (half.equals("pm") ? 12 : 0)) : Optional.empty();
    }
}
