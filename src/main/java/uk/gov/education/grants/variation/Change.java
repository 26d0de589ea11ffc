package uk.gov.education.grants.variation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What a variation changes: what is agreed now, beside what it is to be. Each kind says itself why it cannot be.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "MONEY", value = Change.BetweenYears.class),
    @JsonSubTypes.Type(name = "LINES", value = Change.BetweenLines.class),
    @JsonSubTypes.Type(name = "PERIOD", value = Change.LastDay.class),
    @JsonSubTypes.Type(name = "PURPOSE", value = Change.InOtherWords.class),
    @JsonSubTypes.Type(name = "ENDING", value = Change.Ending.class)
})
public sealed interface Change {

    InWords WORDS = new InWords();

    VariationKind kind();

    /// What it does, to be read after "agreed to".
    String inWords();

    /// The money that an approver answers for.
    Money moved(Circumstances now);

    /// Why it cannot be agreed as things stand, each reason with its figures; none where it can.
    List<String> objections(Circumstances now);

    /// Why it cannot be submitted on a day, whatever else is right: rule PR-06.
    default Optional<String> frozenOn(LocalDate today) {
        return Optional.empty();
    }

    /// Money moved between financial years.
    record BetweenYears(List<Year> years) implements Change {

        /// One financial year, with all that it had and is to have.
        public record Year(FinancialYear year, Money before, Money after) {

            public Money difference() {
                return after.minus(before);
            }

            boolean changes() {
                return !before.equals(after);
            }
        }

        public BetweenYears {
            years = List.copyOf(years);
        }

        /// Every year that has or gets money.
        public static BetweenYears of(SpendProfile before, SpendProfile after) {
            return new BetweenYears(before.plus(after).years().keySet().stream()
                    .map(year -> new Year(year, before.in(year), after.in(year)))
                    .toList());
        }

        public SpendProfile before() {
            return SpendProfile.of(years.stream().collect(Collectors.toMap(Year::year, Year::before)));
        }

        public SpendProfile after() {
            return SpendProfile.of(years.stream().collect(Collectors.toMap(Year::year, Year::after)));
        }

        @Override
        public VariationKind kind() {
            return VariationKind.MONEY;
        }

        @Override
        public String inWords() {
            return "move %s between years".formatted(after().above(before()).total());
        }

        @Override
        public Money moved(Circumstances now) {
            return after().above(before()).total();
        }

        @Override
        public List<String> objections(Circumstances now) {
            var objections = new ArrayList<String>();
            if (!before().equals(now.terms().profile())) {
                objections.add(
                        "The amounts of the award have changed since this was written. Write it again with those of today.");
            }
            var total = now.terms().amount();
            if (!after().total().equals(total)) {
                objections.add("The years come to %s. The award is %s and stays so: that is %s."
                        .formatted(after().total(), total, difference(after().total(), total)));
            }
            var changed = years.stream().filter(Year::changes).toList();
            if (changed.isEmpty()) {
                objections.add("No year changes. Move money from one year to another.");
            }
            changed.forEach(year -> objectTo(year, now, objections));
            return objections;
        }

        private static void objectTo(Year change, Circumstances now, List<String> objections) {
            var year = change.year();
            if (year.lastDay().isBefore(now.today())) {
                objections.add("%s is over, so it stays at %s.".formatted(year, change.before()));
            }
            if (change.difference().isPositive() && !now.roundPaysIn(year)) {
                objections.add("The round pays from %s to %s, and not in %s."
                        .formatted(now.roundFirst(), now.roundLast(), year));
            }
            var ofYear = now.balance().in(year);
            var spoken =
                    ofYear.paid().plus(ofYear.authorised()).plus(now.keptBack().in(year));
            if (spoken.isMoreThan(change.after())) {
                objections.add(
                        "%s of %s is paid, on its way or kept back. %s would be left for it: that is %s too little."
                                .formatted(spoken, year, change.after(), spoken.minus(change.after())));
            }
        }

        /// From January to March the amount of the running year is frozen.
        @Override
        public Optional<String> frozenOn(LocalDate today) {
            var running = FinancialYear.of(today);
            var frozenFrom = running.lastDay().withMonth(1).withDayOfMonth(1);
            return years.stream()
                    .filter(each -> each.year().equals(running) && each.changes() && !today.isBefore(frozenFrom))
                    .map(each ->
                            "From 1 January to 31 March no forecast of the running year changes (PR-06). Today is %s, so %s stays at %s until it ends on %s."
                                    .formatted(WORDS.day(today), running, each.before(), WORDS.day(running.lastDay())))
                    .findFirst();
        }
    }

    /// Money moved between the cost lines of a budget.
    record BetweenLines(List<Line> lines) implements Change {

        /// One cost line, with what it had and is to have.
        public record Line(String item, Money before, Money after) {

            public Money difference() {
                return after.minus(before);
            }
        }

        public BetweenLines {
            lines = List.copyOf(lines);
        }

        public Money totalBefore() {
            return Money.sum(lines.stream().map(Line::before).toList());
        }

        public Money totalAfter() {
            return Money.sum(lines.stream().map(Line::after).toList());
        }

        public List<CostLine> before() {
            return lines.stream()
                    .filter(line -> line.before().isPositive())
                    .map(line -> new CostLine(line.item(), line.before()))
                    .toList();
        }

        public List<CostLine> after() {
            return lines.stream()
                    .filter(line -> line.after().isPositive())
                    .map(line -> new CostLine(line.item(), line.after()))
                    .toList();
        }

        @Override
        public VariationKind kind() {
            return VariationKind.LINES;
        }

        @Override
        public String inWords() {
            return "move %s between cost lines".formatted(moved());
        }

        @Override
        public Money moved(Circumstances now) {
            return moved();
        }

        private Money moved() {
            return Money.sum(
                    lines.stream().map(Line::difference).map(Money::orZero).toList());
        }

        @Override
        public List<String> objections(Circumstances now) {
            var objections = new ArrayList<String>();
            if (!before().equals(now.budget())) {
                objections.add("The budget has changed since this was written. Write it again with that of today.");
            }
            if (!totalAfter().equals(now.terms().amount())) {
                objections.add("The lines come to %s. The award is %s and stays so: that is %s."
                        .formatted(
                                totalAfter(),
                                now.terms().amount(),
                                difference(totalAfter(), now.terms().amount())));
            }
            if (before().equals(after())) {
                objections.add("No line changes. Move money from one line to another.");
            }
            return objections;
        }
    }

    /// Another last day.
    record LastDay(LocalDate before, LocalDate after) implements Change {

        @Override
        public VariationKind kind() {
            return VariationKind.PERIOD;
        }

        @Override
        public String inWords() {
            return "move the last day from %s to %s".formatted(WORDS.day(before), WORDS.day(after));
        }

        @Override
        public Money moved(Circumstances now) {
            return Money.ZERO;
        }

        @Override
        public List<String> objections(Circumstances now) {
            var objections = new ArrayList<String>();
            if (!before.equals(now.terms().period().last())) {
                objections.add("The last day of the award has changed since this was written. Write it again.");
            }
            if (after.equals(before)) {
                objections.add("This is the last day already.");
            }
            if (after.isBefore(now.today())) {
                objections.add("%s is over. The last day is today or later.".formatted(WORDS.day(after)));
            }
            if (after.isBefore(now.terms().period().first())) {
                objections.add("The work begins on %s and cannot end before."
                        .formatted(WORDS.day(now.terms().period().first())));
            }
            if (after.isAfter(now.roundLast().lastDay())) {
                objections.add("The round pays until %s. The work cannot end after that."
                        .formatted(WORDS.day(now.roundLast().lastDay())));
            }
            return objections;
        }
    }

    /// Another partner or outcome.
    record InOtherWords(String before, String after) implements Change {

        @Override
        public VariationKind kind() {
            return VariationKind.PURPOSE;
        }

        @Override
        public String inWords() {
            return "change a partner or an outcome: " + after;
        }

        @Override
        public Money moved(Circumstances now) {
            return Money.ZERO;
        }

        @Override
        public List<String> objections(Circumstances now) {
            return List.of();
        }
    }

    /// The award ends on the day on which this is agreed.
    ///
    /// @param before its last day until then
    record Ending(LocalDate before) implements Change {

        @Override
        public VariationKind kind() {
            return VariationKind.ENDING;
        }

        @Override
        public String inWords() {
            return "end the award before its last day, " + WORDS.day(before);
        }

        /// What goes back to the programme.
        @Override
        public Money moved(Circumstances now) {
            return now.balance().left().total();
        }

        @Override
        public List<String> objections(Circumstances now) {
            var objections = new ArrayList<String>();
            if (!now.status().next().contains(AwardStatus.TERMINATED)) {
                objections.add("The award is “%s”, so it cannot be ended early."
                        .formatted(now.status().title()));
            }
            var onItsWay = Money.sum(now.balance().years().stream()
                    .map(AwardBalance.Year::authorised)
                    .toList());
            if (onItsWay.isPositive()) {
                objections.add(
                        "%s is on its way to the organisation. The award can end once that is paid or has failed."
                                .formatted(onItsWay));
            }
            return objections;
        }
    }

    private static String difference(Money sum, Money promised) {
        return sum.isMoreThan(promised)
                ? "%s too much".formatted(sum.minus(promised))
                : "%s too little".formatted(promised.minus(sum));
    }
}
