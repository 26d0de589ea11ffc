package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.shared.Percent;

/// When the score of a bid can be settled, and by whom.
class SettlingTest {

    private static final RuleBook TWO_WITHIN_15 = RuleBook.standard(List.of(new EnoughAssessments(2, Percent.of(15))));

    @Test
    void twoThatAgreeMayBeAveraged() {
        assertThat(settling(60, 75)).satisfies(settling -> {
            assertThat(settling.refusalOfAverage()).isEmpty();
            assertThat(settling.needsPanel()).isFalse();
        });
    }

    @Test
    void aSpreadOverTheLimitNeedsAPanelAndSaysTheFigures() {
        assertThat(settling(60, 76)).satisfies(settling -> {
            assertThat(settling.needsPanel()).isTrue();
            assertThat(settling.refusal()).isEmpty();
            assertThat(settling.refusalOfAverage())
                    .contains("The scores differ by 16%, and the average stands only up to 15%."
                            + " A panel has to agree the score.");
        });
    }

    @Test
    void tooFewScoresAreRefusedWithFigures() {
        assertThat(settling(60).refusal())
                .contains("1 score is in and the round asks for 2: 1 too few. Ask more assessors.");
        assertThat(settling().refusal())
                .contains("0 scores are in and the round asks for 2: 2 too few. Ask more assessors.");
    }

    @Test
    void nobodyIsCutOffWhileStillScoring() {
        assertThat(Settling.of(TWO_WITHIN_15, percents(60, 70), 0, List.of("Ana Assessor"))
                        .refusal())
                .contains("Ana Assessor still has the bid. Wait for the scores, or withdraw the assessment.");
        assertThat(Settling.of(TWO_WITHIN_15, percents(60, 70), 0, List.of("Ana", "Ben"))
                        .refusal())
                .contains("Ana and Ben still have the bid. Wait for the scores, or withdraw the assessment.");
    }

    @Test
    void aScoreByAnInterestedAssessorIsWithdrawnFirst() {
        assertThat(Settling.of(TWO_WITHIN_15, percents(60, 70, 65), 1, List.of())
                        .refusal())
                .contains("1 score comes from someone with an interest in the bid. Withdraw it first.");
    }

    @Test
    void aRoundWithoutTheRuleAsksForOneScoreAndSetsNoLimit() {
        assertThat(Settling.of(RuleBook.standard(List.of()), percents(10, 90), 0, List.of())
                        .refusalOfAverage())
                .isEmpty();
        assertThat(Settling.of(RuleBook.standard(List.of()), percents(), 0, List.of())
                        .refusal())
                .isPresent();
    }

    private static Settling settling(int... scores) {
        return Settling.of(TWO_WITHIN_15, percents(scores), 0, List.of());
    }

    private static List<Percent> percents(int... percents) {
        return Arrays.stream(percents).mapToObj(Percent::of).toList();
    }
}
