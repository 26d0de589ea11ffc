package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import uk.gov.education.grants.assessment.Scorecard.Score;
import uk.gov.education.grants.programme.CriterionView;
import uk.gov.education.grants.shared.Percent;

/// Points become a share of all points, by the weights that the round published.
class ScorecardTest {

    @Test
    void weighsEachCriterionAsPublished() {
        assertThat(card(List.of(4000, 3500, 2500), List.of(5, 3, 4)).total()).isEqualTo(Percent.of(81));
    }

    @Test
    void givesEverythingForExcellenceAndNothingForSilence() {
        assertThat(card(List.of(3333, 3333, 3334), List.of(5, 5, 5)).total()).isEqualTo(Percent.of(100));
        assertThat(card(List.of(3333, 3333, 3334), List.of(0, 0, 0)).total()).isEqualTo(Percent.of(0));
    }

    @Test
    void roundsOnceAtTheEndAndDown() {
        assertThat(card(List.of(3333, 6667), List.of(1, 0)).total()).isEqualTo(new Percent(666));
        assertThat(card(List.of(3333, 6667), List.of(1, 1)).total()).isEqualTo(Percent.of(20));
    }

    @Test
    void refusesWeightsThatDoNotComeToTheWhole() {
        assertThatThrownBy(() -> card(List.of(4000, 5999), List.of(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The weights of the criteria come to 99.99%, not to 100%.");
    }

    @Test
    void everyScoreLiesBetweenNothingAndEverything() {
        qt().forAll(weights(), points()).check((weights, points) -> {
            var total = card(weights, points).total();
            return total.compareTo(Percent.of(0)) >= 0 && total.compareTo(Percent.of(100)) <= 0;
        });
    }

    @Test
    void aPointMoreNeverLowersTheScore() {
        qt().forAll(weights(), points(), integers().between(0, CRITERIA - 1)).check((weights, points, raised) -> {
            var better = new ArrayList<>(points);
            better.set(raised, Math.min(5, points.get(raised) + 1));
            return card(weights, better).total().compareTo(card(weights, points).total()) >= 0;
        });
    }

    @Test
    void theScoreIsExactToAHundredthOfAPercent() {
        qt().forAll(weights(), points()).check((weights, points) -> {
            var exact = IntStream.range(0, CRITERIA)
                    .mapToObj(each ->
                            BigInteger.valueOf(weights.get(each)).multiply(BigInteger.valueOf(points.get(each))))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            var below = exact.subtract(
                    BigInteger.valueOf(card(weights, points).total().hundredths() * 5L));
            return below.signum() >= 0 && below.compareTo(BigInteger.valueOf(5)) < 0;
        });
    }

    private static final int CRITERIA = 4;

    /// Four weights of at least a hundredth that come to 100%.
    private static Gen<List<Integer>> weights() {
        return lists().of(integers().between(1, 3000)).ofSize(CRITERIA - 1).map(first -> {
            var all = new ArrayList<>(first);
            all.add(10_000 - first.stream().mapToInt(Integer::intValue).sum());
            return all;
        });
    }

    private static Gen<List<Integer>> points() {
        return lists().of(integers().between(0, 5)).ofSize(CRITERIA);
    }

    private static Scorecard card(List<Integer> weights, List<Integer> points) {
        return new Scorecard(IntStream.range(0, weights.size())
                .mapToObj(each -> new Score(
                        new CriterionView(each + 1, "Criterion", "", new Percent(weights.get(each))),
                        Points.of(points.get(each)),
                        "Because"))
                .toList());
    }
}
