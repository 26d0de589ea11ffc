package uk.gov.education.grants.report;

import static uk.gov.education.grants.report.AsAt.UNITED_KINGDOM;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.Choices;

/// Reads the filters and the instant of a request for a report. What cannot be read becomes a problem of the reading.
final class RequestReader {

    static final String AS_AT = "as-at";

    private static final int LONGEST = 200;

    /// A day; or a day and a time, with or without seconds. A plus sign that was not written as %2B arrives as a space.
    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(Z|[+ -]\\d\\d:\\d\\d)?)?");

    private final Report report;
    private final Reading reading;
    private final Choices choices;
    private final Reach reach;

    RequestReader(Report report, Reading reading, Choices choices, Reach reach) {
        this.report = report;
        this.reading = reading;
        this.choices = choices;
        this.reach = reach;
    }

    ReportRequest read() {
        var asAt = asAt();
        var filter = AwardFilter.read(reading, choices);
        for (var name : AwardFilter.NAMES) {
            var typed = reading.form().value(name).strip();
            if (!typed.isEmpty() && !report.hasFilter(name)) {
                reading.problem(name, "The report of %s cannot be filtered by this".formatted(titleInASentence()));
            } else if (asAt.isPresent() && isWordsOfAChoice(name, typed, filter)) {
                reading.problem(
                        name,
                        "With as-at, write %s: names can change, and the file would change with them"
                                .formatted(filter.values().get(name)));
            }
        }
        return new ReportRequest(
                report,
                withinReach(filter),
                asAt,
                asAt.orElse(reach.settled()).day(),
                asAt.flatMap(reach::editionAt).orElse(Integer.MAX_VALUE));
    }

    /// Only the filters that the report has.
    private AwardFilter withinReach(AwardFilter filter) {
        var values = new LinkedHashMap<>(filter.values());
        values.keySet().removeIf(name -> !report.hasFilter(name));
        return new AwardFilter(values);
    }

    private boolean isWordsOfAChoice(String name, String typed, AwardFilter filter) {
        return !choices.of(name).isEmpty()
                && filter.values().containsKey(name)
                && !filter.values().get(name).equals(typed);
    }

    private String titleInASentence() {
        return report.title().substring(0, 1).toLowerCase(Locale.UK)
                + report.title().substring(1);
    }

    private Optional<AsAt> asAt() {
        var typed = reading.optionalText(AS_AT, "The instant", LONGEST);
        if (typed.isEmpty() || reading.hasProblem(AS_AT)) {
            return Optional.empty();
        }
        return instant(typed).map(AsAt::new).filter(asAt -> {
            if (!reach.isSettled(asAt)) {
                reading.problem(
                        AS_AT,
                        "The figures of %s can still change. The latest that cannot are those of %s"
                                .formatted(asAt.inWords(), reach.settled().inWords()));
            } else if (!reach.knows(report, asAt)) {
                reading.problem(
                        AS_AT,
                        "Nothing is known of %s: what this report says has been kept since %s"
                                .formatted(asAt.inWords(), reach.firstOf(report).inWords()));
            }
            return !reading.hasProblem(AS_AT);
        });
    }

    private Optional<Instant> instant(String typed) {
        var parts = INSTANT.matcher(typed);
        try {
            if (!parts.matches()) {
                return unreadable();
            }
            var day = LocalDate.parse(parts.group(1));
            if (parts.group(2) == null) {
                return Optional.of(day.plusDays(1).atStartOfDay(UNITED_KINGDOM).toInstant());
            }
            var time = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            return parts.group(3) == null
                    ? inTheUnitedKingdom(time)
                    : Optional.of(OffsetDateTime.parse(time.truncatedTo(ChronoUnit.SECONDS)
                                    + parts.group(3).replace(' ', '+'))
                            .toInstant());
        } catch (DateTimeException notATime) {
            return unreadable();
        }
    }

    private Optional<Instant> inTheUnitedKingdom(LocalDateTime time) {
        var offsets = UNITED_KINGDOM.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return Optional.of(time.toInstant(offsets.getFirst()));
        }
        reading.problem(
                AS_AT,
                offsets.isEmpty()
                        ? "The clocks went forward over that time in the United Kingdom, so it never was"
                        : "That time came twice in the United Kingdom, because the clocks went back. Write +01:00 after it for the first, Z for the second");
        return Optional.empty();
    }

    private Optional<Instant> unreadable() {
        reading.problem(
                AS_AT,
                "The instant must be a day, like 2026-11-27, or a day and a time, like 2026-11-27T14:05:00 or 2026-11-27T14:05:00Z");
        return Optional.empty();
    }
}
