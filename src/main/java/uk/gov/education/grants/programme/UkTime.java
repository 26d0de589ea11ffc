package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people in the United Kingdom read them.
final class UkTime {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(UNITED_KINGDOM);

    private UkTime() {}

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, UNITED_KINGDOM);
    }

    /// "14 January 2027 at 12:00 UK time".
    static String say(Instant instant) {
        return TIME.format(instant) + " UK time";
    }
}
