package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import uk.gov.education.grants.shared.Percent;

/// How far the scores of one bid lie apart.
class SpreadTest {

    @Test
    void thereIsNoneWithoutScores() {
        assertThat(Spread.of(List.of())).isEmpty();
    }

    @Test
    void oneScoreAgreesWithItself() {
        assertThat(Spread.of(List.of(Percent.of(64))))
                .contains(new Spread(Percent.of(64), Percent.of(64), Percent.of(64), Percent.of(0)));
    }

    @Test
    void isTheHighestScoreLessTheLowest() {
        assertThat(spread(4000, 7000, 9000)).satisfies(spread -> {
            assertThat(spread.range()).isEqualTo(Percent.of(50));
            assertThat(spread.mean()).isEqualTo(new Percent(6667));
            assertThat(spread.standardDeviation()).isEqualTo(new Percent(2055));
        });
    }

    @Test
    void theMeanOfTwoIsRoundedToTheNearestHundredth() {
        assertThat(spread(6600, 6601).mean()).isEqualTo(new Percent(6601));
    }

    @Test
    void theMeanLiesBetweenTheLowestAndTheHighest() {
        qt().forAll(scores()).check(scores -> {
            var spread = Spread.of(scores).orElseThrow();
            return spread.mean().compareTo(spread.lowest()) >= 0
                    && spread.mean().compareTo(spread.highest()) <= 0;
        });
    }

    @Test
    void theStandardDeviationIsAtMostHalfOfTheRange() {
        qt().forAll(scores()).check(scores -> {
            var spread = Spread.of(scores).orElseThrow();
            return 2 * spread.standardDeviation().hundredths() <= spread.range().hundredths() + 1;
        });
    }

    @Test
    void theOrderInWhichScoresComeInDoesNotMatter() {
        qt().forAll(scores())
                .check(scores -> Spread.of(scores)
                        .equals(Spread.of(scores.stream().sorted().toList())));
    }

    private static Gen<List<Percent>> scores() {
        return lists().of(integers().between(0, 10_000).map(Percent::new)).ofSizeBetween(1, 9);
    }

    private static Spread spread(int... hundredths) {
        return Spread.of(Arrays.stream(hundredths).mapToObj(Percent::new).toList())
                .orElseThrow();
    }
}
