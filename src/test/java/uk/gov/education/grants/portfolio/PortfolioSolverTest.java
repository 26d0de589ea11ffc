package uk.gov.education.grants.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.portfolio.Solution.State;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;
import uk.gov.education.grants.shared.SpendProfile;

/// The solver against a plain search through every possible set, and against the limits in whole pence.
class PortfolioSolverTest {

    static final FinancialYear FIRST = new FinancialYear(2027);
    static final Set<Region> NORTH = EnumSet.of(Region.NORTH_EAST, Region.NORTH_WEST, Region.YORKSHIRE_AND_THE_HUMBER);
    static final List<String> THEMES = List.of("Kinship care", "Early help", "Young people");
    static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void takesTwoGoodBidsForTheMoneyOfOneThatIsABitBetter() {
        var bids = List.of(bid("A", 90, 100), bid("B", 80, 50), bid("C", 70, 50));
        var found = solve(bids, limits(Goal.SCORE), 100);
        assertThat(found.state()).isEqualTo(State.PROVEN);
        assertThat(found.amounts()).containsOnlyKeys("B", "C");
        assertThat(found.worth()).isEqualTo(150, within(1e-6));
    }

    @Test
    void whatMustBeInIsInAndWhatMustNotIsNot() {
        var bids = List.of(bid("A", 90, 100), bid("B", 80, 50), bid("C", 70, 50));
        assertThat(solve(bids, with(Set.of("A"), Set.of()), 100).amounts()).containsOnlyKeys("A");
        assertThat(solve(bids, with(Set.of(), Set.of("B")), 100).amounts()).containsOnlyKeys("A");
        assertThat(solve(bids, with(Set.of("A", "B"), Set.of()), 100).state()).isEqualTo(State.IMPOSSIBLE);
    }

    @Test
    void aBidThatCanDoWithLessFillsWhatIsLeft() {
        var one = new Candidate("A", "A", "A", Set.of(Region.LONDON), null, Percent.of(90), 0, asked(100), pounds(40));
        var found = solve(
                List.of(one, bid("B", 60, 50)),
                new Limits(Goal.SCORE_BY_MONEY, true, null, List.of(), Set.of(), Set.of(), 5),
                110);
        assertThat(found.amounts().get("A")).isEqualTo(asked(100));
        var both = solve(
                List.of(one, bid("B", 95, 50)),
                new Limits(Goal.SCORE_BY_MONEY, true, null, List.of(), Set.of(), Set.of(), 5),
                110);
        assertThat(both.amounts()).containsOnlyKeys("A", "B");
        assertThat(both.amounts().get("A")).isEqualTo(asked(58));
    }

    @RepeatedTest(40)
    void noSetIsWorthMoreThanTheOneThatIsProven(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var bids = someBids(random, 3 + random.nextInt(10), 0.0);
        var goal = Goal.values()[random.nextInt(3)];
        var limits = new Limits(
                goal,
                false,
                random.nextBoolean() ? pounds(2_000) : null,
                someShares(random),
                random.nextInt(4) == 0 ? Set.of("B0") : Set.of(),
                random.nextInt(4) == 0 ? Set.of("B1") : Set.of(),
                30);
        var left = someMoney(random, bids);
        var found = new PortfolioSolver(bids, limits, left).solve(LONG, _ -> {});
        var best = bruteForce(bids, limits, left);
        if (best < 0) {
            assertThat(found.state()).isEqualTo(State.IMPOSSIBLE);
        } else {
            assertThat(found.state()).isEqualTo(State.PROVEN);
            assertThat(found.worth()).isEqualTo(best, within(1e-6 * Math.max(1, best)));
            assertThat(keepsTo(found.amounts(), bids, limits, left)).isTrue();
        }
    }

    @RepeatedTest(20)
    void noLimitIsBrokenByAPennyWhateverTheAmounts(RepetitionInfo run) {
        var random = new Random(1_000L + run.getCurrentRepetition());
        var bids = someBids(random, 60, 0.5);
        var limits = new Limits(
                Goal.values()[random.nextInt(3)], true, pounds(5_000_000), someShares(random), Set.of(), Set.of(), 5);
        var left = someMoney(random, bids);
        var found = new PortfolioSolver(bids, limits, left).solve(Duration.ofSeconds(5), _ -> {});
        assertThat(found.isFound()).isTrue();
        assertThat(keepsTo(found.amounts(), bids, limits, left)).isTrue();
        assertThat(found.bound()).isGreaterThanOrEqualTo(found.worth());
        found.amounts()
                .forEach((reference, amount) -> assertThat(amount.total())
                        .isBetween(
                                candidate(bids, reference).least(),
                                candidate(bids, reference).asked().total()));
        assertThat(new PortfolioSolver(bids, limits, left)
                        .solve(Duration.ofSeconds(5), _ -> {})
                        .amounts())
                .isEqualTo(found.amounts());
    }

    @Test
    void aQuarterForTheNorthHasItsPrice() {
        var bids = new ArrayList<Candidate>();
        for (var number = 0; number < 8; number++) {
            bids.add(in("S" + number, 90, 100, Region.LONDON));
            bids.add(in("N" + number, 60, 100, Region.NORTH_EAST));
        }
        var free = solve(bids, limits(Goal.SCORE), 800);
        var share = new Limits(
                Goal.SCORE,
                false,
                null,
                List.of(MoneyShare.ofRegions(NORTH, true, Percent.of(25))),
                Set.of(),
                Set.of(),
                5);
        var north = solve(bids, share, 800);
        assertThat(free.worth() - north.worth()).isEqualTo(60, within(1e-6));
        assertThat(north.amounts().keySet().stream().filter(bid -> bid.startsWith("N")))
                .hasSize(2);
    }

    @Test
    void aLimitOnAThemeIsSaidInWords() {
        assertThat(new MoneyShare(Set.of(), Set.of("Early help"), false, Percent.of(10)).inWords())
                .isEqualTo("at most 10% under the theme Early help");
        assertThat(new MoneyShare(EnumSet.of(Region.LONDON), Set.of("Kinship", "Early help"), true, Percent.of(25))
                        .inWords())
                .isEqualTo("at least 25% to London under the themes Early help, Kinship");
    }

    /// The plain search: every set, and the best of those that keep to every limit; -1 where none does.
    private static double bruteForce(List<Candidate> bids, Limits limits, Headroom left) {
        var best = -1.0;
        for (var set = 0; set < 1 << bids.size(); set++) {
            var amounts = new HashMap<String, SpendProfile>();
            var worth = 0.0;
            for (var bid = 0; bid < bids.size(); bid++) {
                if ((set >> bid & 1) == 1) {
                    amounts.put(bids.get(bid).reference(), bids.get(bid).asked());
                    worth += limits.goal()
                            .worth(bids.get(bid), bids.get(bid).asked().total().pence());
                }
            }
            if (keepsTo(amounts, bids, limits, left)) {
                best = Math.max(best, worth);
            }
        }
        return best;
    }

    /// What the limits mean, said once more and in another way than the solver says it.
    private static boolean keepsTo(
            Map<String, SpendProfile> amounts, List<Candidate> bids, Limits limits, Headroom left) {
        var sum = amounts.values().stream().reduce(SpendProfile.NOTHING, SpendProfile::plus);
        if (left.shortFor(sum).isPresent()
                || !amounts.keySet().containsAll(limits.must())
                || amounts.keySet().stream().anyMatch(limits.mustNot()::contains)) {
            return false;
        }
        var byLead = new HashMap<String, Money>();
        amounts.forEach((reference, amount) ->
                byLead.merge(candidate(bids, reference).organisation(), amount.total(), Money::plus));
        if (limits.ceiling().isPresent()
                && byLead.values().stream()
                        .anyMatch(money -> money.isMoreThan(limits.ceiling().get()))) {
            return false;
        }
        return limits.shares().stream().allMatch(share -> {
            // in parts of a penny that every number of regions divides
            var there = 0L;
            for (var amount : amounts.entrySet()) {
                var bid = candidate(bids, amount.getKey());
                var regions = bid.regions();
                var matching = regions.stream()
                        .filter(region ->
                                share.regions().isEmpty() || share.regions().contains(region))
                        .filter(_ -> share.themes().isEmpty() || share.themes().contains(String.valueOf(bid.theme())))
                        .count();
                there += amount.getValue().total().pence() * 6 / regions.size() * matching;
            }
            var asked = sum.total().pence() * 6 * share.share().hundredths();
            return share.atLeast() ? there * 10_000 >= asked : there * 10_000 <= asked;
        });
    }

    private static Candidate candidate(List<Candidate> bids, String reference) {
        return bids.stream()
                .filter(bid -> bid.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static List<Candidate> someBids(Random random, int count, double partly) {
        var bids = new ArrayList<Candidate>();
        for (var number = 0; number < count; number++) {
            var years = new HashMap<FinancialYear, Money>();
            for (var year = 0; year < 4; year++) {
                years.put(new FinancialYear(2027 + year), new Money(random.nextInt(200_000_00)));
            }
            years.put(FIRST, new Money(1 + random.nextInt(200_000_00)));
            var asked = SpendProfile.of(years);
            var regions = EnumSet.of(Region.values()[random.nextInt(9)]);
            if (random.nextInt(3) == 0) {
                regions.add(Region.values()[random.nextInt(9)]);
            }
            bids.add(new Candidate(
                    "B" + number,
                    "Project " + number,
                    "Lead " + number % 4,
                    regions,
                    THEMES.get(random.nextInt(3)),
                    new Percent(3_000 + random.nextInt(7_000)),
                    1 + random.nextInt(900),
                    asked,
                    random.nextDouble() < partly
                            ? new Money(Math.max(1, asked.total().pence() * (50 + random.nextInt(50)) / 100))
                            : asked.total()));
        }
        return bids;
    }

    private static List<MoneyShare> someShares(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(MoneyShare.ofRegions(NORTH, true, Percent.of(10 + random.nextInt(40))));
            case 1 ->
                List.of(MoneyShare.ofRegions(EnumSet.of(Region.LONDON, Region.SOUTH_EAST), false, Percent.of(40)));
            case 2 ->
                List.of(
                        MoneyShare.ofRegions(NORTH, true, Percent.of(20)),
                        MoneyShare.ofRegions(EnumSet.of(Region.LONDON), false, Percent.of(60)));
            case 3 ->
                List.of(new MoneyShare(Set.of(), Set.of(THEMES.getFirst()), random.nextBoolean(), Percent.of(35)));
            case 4 ->
                List.of(
                        new MoneyShare(NORTH, Set.of(THEMES.get(0), THEMES.get(1)), true, Percent.of(15)),
                        new MoneyShare(Set.of(), Set.of(THEMES.get(2)), false, Percent.of(50)));
            default -> List.of();
        };
    }

    private static Headroom someMoney(Random random, List<Candidate> bids) {
        var all = bids.stream().map(Candidate::asked).reduce(SpendProfile.NOTHING, SpendProfile::plus);
        var years = new HashMap<FinancialYear, Money>();
        all.years()
                .forEach(
                        (year, amount) -> years.put(year, new Money(amount.pence() * (20 + random.nextInt(60)) / 100)));
        return new Headroom(new Money(all.total().pence() * (20 + random.nextInt(60)) / 100), SpendProfile.of(years));
    }

    private static Solution solve(List<Candidate> bids, Limits limits, int pounds) {
        return new PortfolioSolver(bids, limits, new Headroom(pounds(pounds), asked(pounds))).solve(LONG, _ -> {});
    }

    private static Limits limits(Goal goal) {
        return new Limits(goal, false, null, List.of(), Set.of(), Set.of(), 5);
    }

    private static Limits with(Set<String> must, Set<String> mustNot) {
        return new Limits(Goal.SCORE, false, null, List.of(), must, mustNot, 5);
    }

    private static Candidate bid(String reference, int score, int pounds) {
        return in(reference, score, pounds, Region.LONDON);
    }

    private static Candidate in(String reference, int score, int pounds, Region region) {
        return new Candidate(
                reference,
                reference,
                reference,
                Set.of(region),
                null,
                Percent.of(score),
                10,
                asked(pounds),
                pounds(pounds));
    }

    private static SpendProfile asked(int pounds) {
        return SpendProfile.of(Map.of(FIRST, pounds(pounds)));
    }
}
