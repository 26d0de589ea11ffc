package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.CriterionView;
import uk.gov.education.grants.shared.Percent;

/// What assessors type for the criteria is kept letter for letter, and read with every problem named.
class ScoreReaderTest {

    private static final ScoreReader READER = new ScoreReader(List.of(
            new CriterionView(1, "Need", "", Percent.of(60)), new CriterionView(2, "Approach", "", Percent.of(40))));

    @Test
    void completeScoresMakeAScorecard() {
        var read = READER.read(
                typed(Map.of("points-1", "4", "reason-1", "Clear figures", "points-2", "2", "reason-2", "Thin")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.scorecard().map(Scorecard::total)).contains(Percent.of(64));
    }

    @Test
    void everythingThatIsMissingIsNamedBesideItsField() {
        assertThat(READER.read(typed(Map.of("points-1", "4"))).problems())
                .containsExactly(
                        new Problem("reason-1", "Give a reason for your points for Need"),
                        new Problem("points-2", "Choose points for Approach"),
                        new Problem("reason-2", "Give a reason for your points for Approach"));
    }

    @Test
    void pointsOffTheScaleAreAProblem() {
        for (var bad : List.of("6", "-1", "2.5", "lots", "٣", "99999999999")) {
            assertThat(READER.read(typed(Map.of("points-1", bad))).problems())
                    .as(bad)
                    .contains(new Problem("points-1", "Points for Need must be a whole number from 0 to 5"));
        }
    }

    @Test
    void reasonsHaveAWordLimit() {
        var long251 = "word ".repeat(251);
        assertThat(READER.read(typed(Map.of("reason-1", long251))).problems())
                .contains(new Problem("reason-1", "The reason for Need must be 250 words or less. You have used 251"));
        assertThat(READER.read(typed(Map.of("reason-1", "word ".repeat(250)))).problems())
                .noneMatch(problem -> problem.field().equals("reason-1"));
    }

    @Test
    void whatCannotBeReadIsKeptAsItWasTyped() {
        var typed = typed(Map.of("points-1", "lots", "reason-1", " <b>Ŵyn</b>\n ", "points-9", "5", "role", "ADMIN"));
        assertThat(ScoreReader.typed(READER.typedScores(typed)))
                .isEqualTo(typed(Map.of("points-1", "lots", "reason-1", " <b>Ŵyn</b>\n ")));
    }

    @Test
    void whatADatabaseRefusesIsShownRatherThanLost() {
        var kept = READER.typedScores(typed(Map.of("reason-1", "before\0after")));
        assertThat(kept.get(1).reason()).isEqualTo("before\uFFFDafter");
    }

    private static Typed typed(Map<String, String> fields) {
        return Typed.of(fields);
    }
}
