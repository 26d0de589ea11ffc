package uk.gov.education.grants.variation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.variation.Change;
import uk.gov.education.grants.variation.Change.BetweenLines;
import uk.gov.education.grants.variation.Change.BetweenYears;
import uk.gov.education.grants.variation.NewVariation;
import uk.gov.education.grants.variation.VariationKind;

/// The boxes in which a change is written: those of its kind, filled in with what is agreed now.
final class ChangeForm {

    /// So many cost lines may be new.
    private static final int NEW_LINES = 3;

    private static final int LONGEST_ITEM = 200;
    private static final int LONGEST_TEXT = 2_000;

    private ChangeForm() {}

    static Change read(VariationKind kind, NewVariation now, Reading reading) {
        var terms = now.award().terms();
        return switch (kind) {
            case MONEY -> BetweenYears.of(terms.profile(), profile(now, reading));
            case LINES -> new BetweenLines(lines(now.budget(), reading));
            case PERIOD ->
                new Change.LastDay(
                        terms.period().last(),
                        reading.date("last", "The new last day", "Enter the day on which the work is to end"));
            case PURPOSE ->
                new Change.InOtherWords(
                        reading.text("before", "What was agreed", LONGEST_TEXT, "Enter what was agreed"),
                        reading.text("after", "What is to be instead", LONGEST_TEXT, "Enter what is to be instead"));
            case ENDING -> new Change.Ending(terms.period().last());
        };
    }

    /// The boxes as they are before anything was typed.
    static Typed unchanged(VariationKind kind, NewVariation now) {
        var terms = now.award().terms();
        return switch (kind) {
            case MONEY -> filledIn(BetweenYears.of(terms.profile(), terms.profile()), "");
            case LINES ->
                filledIn(
                        new BetweenLines(now.budget().stream()
                                .map(line -> new BetweenLines.Line(line.item(), line.amount(), line.amount()))
                                .toList()),
                        "");
            case PERIOD, PURPOSE, ENDING -> Typed.NOTHING;
        };
    }

    /// The boxes as they were when the change was written.
    static Typed filledIn(Change change, String reason) {
        var fields = new LinkedHashMap<String, String>();
        switch (change) {
            case BetweenYears moved ->
                moved.years()
                        .forEach(year ->
                                fields.put("amount-" + year.year(), year.after().digits()));
            case BetweenLines moved -> putLines(moved.lines(), fields);
            case Change.LastDay moved -> putDay(moved.after(), fields);
            case Change.InOtherWords said -> {
                fields.put("before", said.before());
                fields.put("after", said.after());
            }
            case Change.Ending _ -> {}
        }
        fields.put("reason", reason);
        return Typed.of(fields);
    }

    /// The numbers of the lines that a page shows: those that are agreed, and some for new ones.
    static List<Integer> newLines(NewVariation now) {
        return IntStream.rangeClosed(now.budget().size() + 1, now.budget().size() + NEW_LINES)
                .boxed()
                .toList();
    }

    private static SpendProfile profile(NewVariation now, Reading reading) {
        var before = now.award().terms().profile();
        var amounts = new TreeMap<FinancialYear, Money>();
        for (var year : now.years()) {
            amounts.put(
                    year,
                    now.openYears().contains(year)
                            ? reading.optionalMoney("amount-" + year, "The amount of " + year)
                            : before.in(year));
        }
        return new SpendProfile(amounts);
    }

    private static List<BetweenLines.Line> lines(List<CostLine> budget, Reading reading) {
        var lines = new ArrayList<BetweenLines.Line>();
        for (var number = 1; number <= budget.size(); number++) {
            var agreed = budget.get(number - 1);
            lines.add(new BetweenLines.Line(
                    agreed.item(),
                    agreed.amount(),
                    reading.optionalMoney("amount-" + number, "The amount of " + agreed.item())));
        }
        for (var number = budget.size() + 1; number <= budget.size() + NEW_LINES; number++) {
            var item = reading.optionalText("item-" + number, "The cost", LONGEST_ITEM);
            var amount = reading.optionalMoney("amount-" + number, "The amount");
            if (item.isEmpty() && amount.isPositive()) {
                reading.problem("item-" + number, "Enter for what the money is");
            }
            if (amount.isPositive()) {
                lines.add(new BetweenLines.Line(item, Money.ZERO, amount));
            }
        }
        return lines;
    }

    private static void putLines(List<BetweenLines.Line> lines, Map<String, String> fields) {
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            fields.put("item-" + number, line.item());
            fields.put("amount-" + number, line.after().digits());
        }
    }

    private static void putDay(LocalDate day, Map<String, String> fields) {
        fields.put("last-day", String.valueOf(day.getDayOfMonth()));
        fields.put("last-month", String.valueOf(day.getMonthValue()));
        fields.put("last-year", String.valueOf(day.getYear()));
    }
}
