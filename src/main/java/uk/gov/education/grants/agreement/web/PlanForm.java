package uk.gov.education.grants.agreement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.education.grants.agreement.AgreementPlan;
import uk.gov.education.grants.agreement.AgreementView;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.agreement.Instalment;
import uk.gov.education.grants.agreement.ReturnFrequency;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Percent;

/// The form of an agreement. Its rows are numbered from 1; a page shows those that are filled in and two more, and a
/// row that is emptied is taken out.
final class PlanForm {

    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST_CONDITION = 500;
    private static final int MOST_TARGETS = 10;
    private static final int MOST_COSTS = 20;
    private static final int MOST_INSTALMENTS = 40;
    private static final int MOST_COUNTED = 999_999_999;
    private static final int EMPTY_ROWS = 2;

    private PlanForm() {}

    /// The numbers of the rows that a page shows.
    record Rows(List<Integer> targets, List<Integer> costs, List<Integer> instalments) {}

    static Typed of(AgreementView view) {
        return of(Objects.requireNonNull(view.offer()).plan(), view.revision());
    }

    static Typed of(AgreementPlan plan, int revision) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("revision", String.valueOf(revision));
        put(fields, "until", plan.standsUntil());
        fields.put("conditions", String.join("\n", plan.conditions()));
        fields.put("returns", plan.returns().name());
        fields.put("kept", plan.keptBack().toString().replace("%", ""));
        for (var row = 1; row <= plan.targets().size(); row++) {
            var target = plan.targets().get(row - 1);
            fields.put("measure-" + row, target.measure());
            fields.put("unit-" + row, target.unit());
            fields.put("baseline-" + row, target.baseline() == null ? "" : String.valueOf(target.baseline()));
            fields.put("target-" + row, String.valueOf(target.target()));
            put(fields, "by-" + row, target.by());
        }
        for (var row = 1; row <= plan.budget().size(); row++) {
            var line = plan.budget().get(row - 1);
            fields.put("item-" + row, line.item());
            fields.put("cost-" + row, line.amount().digits());
        }
        for (var instalment : plan.instalments()) {
            put(fields, "due-" + instalment.number(), instalment.due());
            fields.put("amount-" + instalment.number(), instalment.amount().digits());
        }
        return Typed.of(fields);
    }

    static int revision(Typed typed) {
        var text = typed.text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    static Rows rowsOf(Typed typed) {
        return new Rows(
                shown(typed, MOST_TARGETS, "measure", "unit", "baseline", "target", "by"),
                shown(typed, MOST_COSTS, "item", "cost"),
                shown(typed, MOST_INSTALMENTS, "due", "amount"));
    }

    static AgreementPlan read(Typed typed, Reading reading, PaymentRoute route) {
        var isBudget = route == PaymentRoute.SECTION_14;
        return new AgreementPlan(
                reading.date("until", "The day", "Enter the day until which the offer stands"),
                reading.lines("conditions", "condition", MOST_CONDITIONS, LONGEST_CONDITION),
                targets(typed, reading),
                reading.choice("returns", ReturnFrequency.class, "Select how often the organisation reports"),
                isBudget
                        ? reading.percent("kept", "The share kept back", "Enter the share that is kept back, or 0")
                        : Percent.of(0),
                isBudget ? budget(typed, reading) : List.of(),
                isBudget ? List.of() : instalments(typed, reading));
    }

    private static List<Target> targets(Typed typed, Reading reading) {
        var targets = new ArrayList<Target>();
        for (var row : filled(typed, MOST_TARGETS, "measure", "unit", "baseline", "target", "by")) {
            targets.add(new Target(
                    reading.text(
                            "measure-" + row, "What is measured", 200, "Enter what target %d measures".formatted(row)),
                    reading.text("unit-" + row, "The unit", 50, "Enter what target %d counts".formatted(row)),
                    typed.has("baseline-" + row)
                            ? Long.valueOf(reading.number(
                                    "baseline-" + row,
                                    "The number at first",
                                    0,
                                    MOST_COUNTED,
                                    "Enter the number at first"))
                            : null,
                    reading.number(
                            "target-" + row,
                            "The number to reach",
                            0,
                            MOST_COUNTED,
                            "Enter the number that target %d is to reach".formatted(row)),
                    reading.date(
                            "by-" + row, "The day", "Enter the day by which target %d is reached".formatted(row))));
        }
        return targets;
    }

    private static List<CostLine> budget(Typed typed, Reading reading) {
        var lines = new ArrayList<CostLine>();
        for (var row : filled(typed, MOST_COSTS, "item", "cost")) {
            lines.add(new CostLine(
                    reading.text("item-" + row, "The cost", 100, "Enter what line %d is for".formatted(row)),
                    reading.money("cost-" + row, "The amount", "Enter the amount of line %d".formatted(row))));
        }
        return lines;
    }

    /// In the order of their days.
    private static List<Instalment> instalments(Typed typed, Reading reading) {
        var read = filled(typed, MOST_INSTALMENTS, "due", "amount").stream()
                .map(row -> new Instalment(
                        row,
                        reading.date("due-" + row, "The day", "Enter the day of instalment %d".formatted(row)),
                        reading.money(
                                "amount-" + row, "The amount", "Enter the amount of instalment %d".formatted(row))))
                .sorted(Comparator.comparing(Instalment::due))
                .toList();
        return IntStream.range(0, read.size())
                .mapToObj(each -> new Instalment(
                        each + 1, read.get(each).due(), read.get(each).amount()))
                .toList();
    }

    private static List<Integer> shown(Typed typed, int most, String... fields) {
        var filled = filled(typed, most, fields);
        var last = filled.isEmpty() ? 0 : filled.getLast();
        return IntStream.rangeClosed(1, Math.min(most, last + EMPTY_ROWS))
                .boxed()
                .toList();
    }

    private static List<Integer> filled(Typed typed, int most, String... fields) {
        return IntStream.rangeClosed(1, most)
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
