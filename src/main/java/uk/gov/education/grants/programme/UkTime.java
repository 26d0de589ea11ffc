package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import uk.gov.education.grants.govuk.InWords;

/// Instants as people in the United Kingdom type and read them. A time that the clocks skip in March counts as an hour
/// later; one that comes twice in October counts as the first.
public final class UkTime {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final InWords IN_WORDS = new InWords();

    private UkTime() {}

    public static Instant of(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(UNITED_KINGDOM).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, UNITED_KINGDOM);
    }

    public static LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, UNITED_KINGDOM);
    }

    /// "14 January 2027 at 12:00 UK time".
    public static String say(Instant instant) {
        return IN_WORDS.time(instant) + " UK time";
    }
}
