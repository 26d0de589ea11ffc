package uk.gov.education.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import uk.gov.education.grants.programme.Shortfall.Allotment;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Whether rounds promise more than the years they may spend in can hold.
class ShortfallTest {

    static final FinancialYear Y26 = new FinancialYear(2026);
    static final FinancialYear Y27 = new FinancialYear(2027);
    static final FinancialYear Y28 = new FinancialYear(2028);

    @Test
    void aRoundMaySpendInAnyOfItsYears() {
        assertThat(Shortfall.of(List.of(allotment(Y26, Y27, 100)), left(0, 100, 0)))
                .isEmpty();
    }

    @Test
    void twoRoundsCannotSpendTheSamePound() {
        var shortfall = Shortfall.of(List.of(allotment(Y26, Y26, 60), allotment(Y26, Y27, 60)), left(60, 40, 0));
        assertThat(shortfall)
                .hasValueSatisfying(it -> assertThat(it.sentence())
                        .isEqualTo(
                                "The rounds of 2026-27 to 2027-28 may promise £120, but the programme has £100 left there:"
                                        + " £20 too little."));
    }

    @Test
    void moneyOfOtherYearsDoesNotHelp() {
        var shortfall = Shortfall.of(List.of(allotment(Y27, Y27, 60)), left(500, 50, 500));
        assertThat(shortfall).contains(new Shortfall(Y27, Y27, Money.pounds(60), Money.pounds(50)));
    }

    @Test
    void nothingPromisedIsNothingShort() {
        assertThat(Shortfall.of(List.of(), left(0, 0, 0))).isEmpty();
    }

    /// Every way to pay is tried pound by pound, so the short rule is held against the long truth.
    @Test
    void saysShortExactlyWhenNoWayOfPayingFits() {
        Gen<Allotment> allotments = integers()
                .between(2026, 2028)
                .zip(
                        integers().between(0, 2),
                        integers().between(0, 4),
                        (first, more, amount) -> new Allotment(
                                new FinancialYear(first),
                                new FinancialYear(Math.min(2028, first + more)),
                                Money.pounds(amount)));
        qt().withExamples(2_000)
                .forAll(
                        lists().of(allotments).ofSizeBetween(0, 4),
                        lists().of(integers().between(0, 6)).ofSize(3))
                .check((rounds, years) -> {
                    var left = left(years.get(0), years.get(1), years.get(2));
                    return Shortfall.of(rounds, left).isEmpty() == canBePaid(rounds, left);
                });
    }

    private static boolean canBePaid(List<Allotment> rounds, SpendProfile left) {
        var pounds = new ArrayList<Allotment>();
        for (var round : rounds) {
            for (var pound = 0; pound < round.amount().pence() / 100; pound++) {
                pounds.add(round);
            }
        }
        return canBePaid(pounds, new TreeMap<>(left.years()), new HashMap<>());
    }

    private static boolean canBePaid(
            List<Allotment> pounds, TreeMap<FinancialYear, Money> left, Map<String, Boolean> tried) {
        if (pounds.isEmpty()) {
            return true;
        }
        var key = pounds.size() + " " + left;
        if (!tried.containsKey(key)) {
            var pound = pounds.getLast();
            var rest = pounds.subList(0, pounds.size() - 1);
            tried.put(key, pound.first().to(pound.last()).stream().anyMatch(year -> {
                var before = left.getOrDefault(year, Money.ZERO);
                if (!before.isPositive()) {
                    return false;
                }
                left.put(year, before.minus(Money.pounds(1)));
                var paid = canBePaid(rest, left, tried);
                left.put(year, before);
                return paid;
            }));
        }
        return tried.get(key);
    }

    private static Allotment allotment(FinancialYear first, FinancialYear last, int pounds) {
        return new Allotment(first, last, Money.pounds(pounds));
    }

    private static SpendProfile left(int in2026, int in2027, int in2028) {
        return SpendProfile.of(Map.of(Y26, Money.pounds(in2026), Y27, Money.pounds(in2027), Y28, Money.pounds(in2028)));
    }
}
