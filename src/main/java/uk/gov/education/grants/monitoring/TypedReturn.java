package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.ReturnContent.MeasureNow;
import uk.gov.education.grants.monitoring.ReturnContent.Milestone;
import uk.gov.education.grants.monitoring.ReturnContent.Risk;
import uk.gov.education.grants.monitoring.ReturnContent.SpendOfYear;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// A return as it is typed. Milestones and risks are rows numbered from 1: a page shows those that are filled in and
/// one more, and a row that is emptied is taken out.
final class TypedReturn {

    static final List<String> FIELDS = List.of(
            "done",
            "now",
            "comment",
            "spent",
            "forecast",
            "milestone",
            "planned",
            "expected",
            "rating",
            "reason",
            "risk",
            "impact",
            "likelihood",
            "proximity",
            "response");

    private static final String[] OF_A_MILESTONE = {"milestone", "planned", "expected", "rating", "reason"};
    private static final String[] OF_A_RISK = {"risk", "impact", "likelihood", "proximity", "response"};
    private static final int MOST_ROWS = 20;
    private static final int MOST_COUNTED = 999_999_999;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_WORDS = 1_000;
    private static final InWords WORDS = new InWords();

    private TypedReturn() {}

    static Typed of(ReturnContent content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("done", content.done());
        for (var row = 1; row <= content.measures().size(); row++) {
            var measure = content.measures().get(row - 1);
            fields.put("now-" + row, String.valueOf(measure.now()));
            fields.put("comment-" + row, measure.comment());
        }
        for (var year : content.years()) {
            fields.put("spent-" + year.year(), year.spent().digits());
            fields.put("forecast-" + year.year(), year.forecast().digits());
        }
        for (var row = 1; row <= content.milestones().size(); row++) {
            var milestone = content.milestones().get(row - 1);
            fields.put("milestone-" + row, milestone.what());
            put(fields, "planned-" + row, milestone.planned());
            put(fields, "expected-" + row, milestone.expected());
            fields.put("rating-" + row, milestone.rating().name());
            fields.put("reason-" + row, milestone.reason());
        }
        for (var row = 1; row <= content.risks().size(); row++) {
            var risk = content.risks().get(row - 1);
            fields.put("risk-" + row, risk.what());
            fields.put("impact-" + row, String.valueOf(risk.impact()));
            fields.put("likelihood-" + row, String.valueOf(risk.likelihood()));
            fields.put("proximity-" + row, risk.proximity().name());
            fields.put("response-" + row, risk.response());
        }
        return Typed.of(fields);
    }

    /// Reads a return as it would be submitted on a day.
    static ReturnContent read(Reading reading, AskedReturn asked, LocalDate today) {
        var typed = reading.form().typed();
        return new ReturnContent(
                reading.words("done", "What was done", MOST_WORDS, "Enter what was done in this period"),
                measures(reading, asked),
                asked.years().stream()
                        .map(year -> year(reading, asked, year, today))
                        .toList(),
                filled(typed, OF_A_MILESTONE).stream()
                        .map(row -> milestone(reading, row, today))
                        .toList(),
                filled(typed, OF_A_RISK).stream().map(row -> risk(reading, row)).toList());
    }

    static List<Integer> milestonesShown(Typed typed) {
        return shown(typed, OF_A_MILESTONE);
    }

    static List<Integer> risksShown(Typed typed) {
        return shown(typed, OF_A_RISK);
    }

    private static List<MeasureNow> measures(Reading reading, AskedReturn asked) {
        var measures = new ArrayList<MeasureNow>();
        for (var target : asked.targets()) {
            var row = measures.size() + 1;
            measures.add(new MeasureNow(
                    target,
                    reading.number(
                            "now-" + row,
                            "The number now",
                            0,
                            MOST_COUNTED,
                            "Enter how many %s there are now".formatted(target.unit())),
                    reading.optionalText("comment-" + row, "The comment", LONGEST_TEXT)));
        }
        return measures;
    }

    private static SpendOfYear year(Reading reading, AskedReturn asked, FinancialYear year, LocalDate today) {
        var spent = asked.hasBegun(year)
                ? reading.money(
                        "spent-" + year,
                        "What was spent in " + year,
                        "Enter what was spent in %s, or 0".formatted(year))
                : Money.ZERO;
        if (!asked.goesOn(year)) {
            return new SpendOfYear(year, spent, spent);
        }
        var field = "forecast-" + year;
        var forecast = reading.money(
                field,
                "The forecast of " + year,
                "Enter what you expect to spend in the whole of %s, or 0".formatted(year));
        if (!reading.hasProblem(field)) {
            asked.frozen(year, today)
                    .filter(frozen -> !frozen.equals(forecast))
                    .ifPresent(frozen -> reading.problem(
                            field,
                            "From January to March the forecast of %s cannot be changed. It stays at %s"
                                    .formatted(year, frozen)));
            if (spent.isMoreThan(forecast) && asked.frozen(year, today).isEmpty()) {
                reading.problem(
                        field,
                        "The forecast of %s is for the whole year, so it must be %s or more: that is spent already"
                                .formatted(year, spent));
            }
        }
        return new SpendOfYear(year, spent, forecast);
    }

    private static Milestone milestone(Reading reading, int row, LocalDate today) {
        var what = reading.text(
                "milestone-" + row, "The milestone", LONGEST_LINE, "Enter what milestone %d is".formatted(row));
        var planned = reading.date(
                "planned-" + row, "The planned day", "Enter the day for which milestone %d was planned".formatted(row));
        var expected = reading.date(
                "expected-" + row,
                "The day",
                "Enter the day on which milestone %d is expected or was done".formatted(row));
        var rating = reading.choice("rating-" + row, Rating.class, "Select how milestone %d stands".formatted(row));
        if (rating == Rating.DONE && expected.isAfter(today)) {
            reading.problem(
                    "expected-" + row,
                    "A milestone that is done has a day that is not after today, %s".formatted(WORDS.day(today)));
        }
        var reason = rating.needsAReason()
                ? reading.text(
                        "reason-" + row,
                        "The reason",
                        LONGEST_TEXT,
                        "Enter why milestone %d is not green".formatted(row))
                : reading.optionalText("reason-" + row, "The reason", LONGEST_TEXT);
        return new Milestone(what, planned, expected, rating, reason);
    }

    private static Risk risk(Reading reading, int row) {
        return new Risk(
                reading.text("risk-" + row, "The risk", LONGEST_LINE, "Enter what risk %d is".formatted(row)),
                reading.number("impact-" + row, "The impact", 1, 5, "Select the impact of risk %d".formatted(row)),
                reading.number(
                        "likelihood-" + row, "The likelihood", 1, 5, "Select how likely risk %d is".formatted(row)),
                reading.choice(
                        "proximity-" + row, Proximity.class, "Select how soon risk %d may come true".formatted(row)),
                reading.text(
                        "response-" + row,
                        "What is done about it",
                        LONGEST_TEXT,
                        "Enter what is done about risk %d".formatted(row)));
    }

    private static List<Integer> shown(Typed typed, String... fields) {
        var filled = filled(typed, fields);
        var last = filled.isEmpty() ? 0 : filled.getLast();
        return IntStream.rangeClosed(1, Math.min(MOST_ROWS, last + 1)).boxed().toList();
    }

    private static List<Integer> filled(Typed typed, String... fields) {
        return IntStream.rangeClosed(1, MOST_ROWS)
                .filter(row -> Stream.of(fields)
                        .map(field -> field + "-" + row)
                        .flatMap(field -> Stream.of(field, field + "-day", field + "-month", field + "-year"))
                        .anyMatch(typed::has))
                .boxed()
                .toList();
    }

    private static void put(Map<String, String> fields, String field, LocalDate day) {
        fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
        fields.put(field + "-month", String.valueOf(day.getMonthValue()));
        fields.put(field + "-year", String.valueOf(day.getYear()));
    }
}
