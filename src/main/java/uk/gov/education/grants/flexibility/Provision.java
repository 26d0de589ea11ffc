package uk.gov.education.grants.flexibility;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One place in an Act or in regulations: "section 22D(1)", "regulation 28", "Schedule 2, paragraph 12".
/// @param number of the section, regulation or schedule: "22D"
/// @param inner what of a schedule is meant: "Part 1", "paragraph 12", or "" for all of it
/// @param rest subsections as typed: "(1)(b)", or ""
public record Provision(Kind kind, String number, String inner, String rest) {

    /// What Acts and regulations are divided into.
    public enum Kind {
        SECTION("section "),
        REGULATION("regulation "),
        SCHEDULE("Schedule ");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final Pattern PLACE = Pattern.compile(
            "(section|s\\.?|regulation|reg\\.?)\\s*(\\d{1,3}[A-Z]{0,3})((?:\\s*\\([0-9A-Z]{1,4}\\)){0,4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEDULE = Pattern.compile(
            "(?:schedule|sch\\.?)\\s*(\\d{1,2}[A-Z]?)(?:,?\\s*(part|paragraph|para\\.?)\\s*(\\d{1,3}[A-Z]{0,2}|[IV]{1,3})((?:\\s*\\([0-9A-Z]{1,4}\\)){0,4}))?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ROMAN = Map.of("I", "1", "II", "2", "III", "3", "IV", "4", "V", "5");

    /// Reads one place, written in full or in short; nothing where it is none, or more than one.
    public static Optional<Provision> read(String typed) {
        var text = typed.strip();
        var place = PLACE.matcher(text);
        if (place.matches()) {
            var kind = place.group(1).toLowerCase(Locale.UK).startsWith("s") ? Kind.SECTION : Kind.REGULATION;
            return Optional.of(new Provision(kind, upper(place.group(2)), "", tight(place.group(3))));
        }
        var schedule = SCHEDULE.matcher(text);
        if (!schedule.matches()) {
            return Optional.empty();
        }
        if (schedule.group(2) == null) {
            return Optional.of(new Provision(Kind.SCHEDULE, upper(schedule.group(1)), "", ""));
        }
        var isPart = schedule.group(2).equalsIgnoreCase("part");
        var number = ROMAN.getOrDefault(upper(schedule.group(3)), upper(schedule.group(3)));
        return Optional.of(new Provision(
                Kind.SCHEDULE,
                upper(schedule.group(1)),
                (isPart ? "Part " : "paragraph ") + number,
                tight(schedule.group(4))));
    }

    /// The paragraph of a schedule that is meant, without its letters.
    Optional<Integer> paragraph() {
        var digits = inner.replaceAll("\\D", "");
        return inner.startsWith("paragraph ") && !digits.isEmpty()
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.UK);
    }

    private static String tight(String text) {
        return text.replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return kind.word + number + (inner.isEmpty() ? "" : ", " + inner) + rest;
    }
}
