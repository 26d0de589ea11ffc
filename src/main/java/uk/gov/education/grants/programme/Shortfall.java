package uk.gov.education.grants.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Financial years in which rounds may promise more than the programme has left.
///
/// @param promised what the rounds that lie within these years may still promise
/// @param left what the budgets of these years still have
public record Shortfall(FinancialYear first, FinancialYear last, Money promised, Money left) {

    /// What one round may still promise, in any of its years.
    record Allotment(FinancialYear first, FinancialYear last, Money amount) {

        private boolean liesWithin(FinancialYear from, FinancialYear to) {
            return first.compareTo(from) >= 0 && last.compareTo(to) <= 0;
        }
    }

    /// The largest shortfall, if there is one. A round may spend in any of its years, so it is not enough to compare
    /// year by year: every stretch of years must hold the rounds that have no other years to turn to. Where all
    /// stretches do, all rounds together can be paid.
    static Optional<Shortfall> of(List<Allotment> allotments, SpendProfile budgetLeft) {
        return stretches(allotments)
                .map(stretch -> new Shortfall(
                        stretch.first(),
                        stretch.last(),
                        Money.sum(allotments.stream()
                                .filter(each -> each.liesWithin(stretch.first(), stretch.last()))
                                .map(Allotment::amount)
                                .toList()),
                        Money.sum(stretch.first().to(stretch.last()).stream()
                                .map(budgetLeft::in)
                                .toList())))
                .filter(stretch -> stretch.by().isPositive())
                .max(Comparator.comparing(Shortfall::by));
    }

    public Money by() {
        return promised.minus(left);
    }

    public String sentence() {
        var years = first.equals(last) ? "%s".formatted(first) : "%s to %s".formatted(first, last);
        return "The rounds of %s may promise %s, but the programme has %s left there: %s too little."
                .formatted(years, promised, left, by());
    }

    private record Stretch(FinancialYear first, FinancialYear last) {}

    private static Stream<Stretch> stretches(List<Allotment> allotments) {
        var lastYears = yearsOf(allotments.stream().map(Allotment::last));
        return yearsOf(allotments.stream().map(Allotment::first)).stream()
                .flatMap(first -> lastYears.tailSet(first).stream().map(last -> new Stretch(first, last)));
    }

    private static SortedSet<FinancialYear> yearsOf(Stream<FinancialYear> years) {
        var sorted = new TreeSet<FinancialYear>();
        years.forEach(sorted::add);
        return sorted;
    }
}
