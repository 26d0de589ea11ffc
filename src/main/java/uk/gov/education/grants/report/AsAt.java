package uk.gov.education.grants.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The instant of whose figures a report speaks: a whole second on the clock of the database, which nobody moves.
public record AsAt(Instant instant) {

    static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UK time'", Locale.UK);
    private static final DateTimeFormatter IN_A_FILE_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'");

    /// As it stands in an address: "2026-11-27T14:05:00Z".
    public String value() {
        return instant.toString();
    }

    /// "27 November 2026, 14:05:00 UK time".
    public String inWords() {
        return WORDS.format(instant.atZone(UNITED_KINGDOM));
    }

    /// The day in the United Kingdom that it is in; at midnight the one that has ended, which is how a day is asked
    /// for.
    LocalDate day() {
        return LocalDate.ofInstant(instant.minusNanos(1), UNITED_KINGDOM);
    }

    String inAFileName() {
        return IN_A_FILE_NAME.format(instant.atZone(ZoneOffset.UTC));
    }
}
