package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.funding.AwardKind.CONTINUATION;
import static uk.gov.education.grants.funding.AwardKind.SCALE_UP;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.support.ARequest;

/// What evaluators and assessors have found: FR-17 to FR-19.
class JudgementRulesTest {

    @Nested
    class AScaleUp {

        final FundingRule rule = new ScaleUpEvidence(3);

        @Test
        void standsOnAPublishedIndependentEvaluation() {
            assertThat(scaleUpOn(new Evidence(3, true, true, "Evaluation of Pause"))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void likePauseIn2016IsStoppedBeforeItsReportIsOut() {
            assertThat(scaleUpOn(new Evidence(3, true, false, "Evaluation of Pause"))
                            .against(rule))
                    .isEqualTo("The best evaluation, “Evaluation of Pause”, is not published.");
        }

        @Test
        void readsEverythingThatIsWrongWithItsEvidence() {
            assertThat(scaleUpOn(new Evidence(1, false, false, "Our own view")).against(rule))
                    .isEqualTo("The best evaluation, “Our own view”, is at level 1, 2 too low, is not independent and "
                            + "is not published.");
        }

        @Test
        void needsAnEvaluationAtAll() {
            assertThat(aRequest().kind(SCALE_UP).against(rule)).isEqualTo("The project has no evaluation yet.");
        }

        @Test
        void isWhatTheRuleIsAbout() {
            assertThat(aRequest().kind(CONTINUATION).against(rule))
                    .isEqualTo("not applicable: The award is not a scale-up.");
        }

        @Test
        void canAskForNoHigherLevelThanThereIs() {
            assertThatThrownBy(() -> new ScaleUpEvidence(6)).hasMessage("The evidence level must be from 0 to 5.");
        }

        static ARequest scaleUpOn(Evidence evidence) {
            return aRequest().kind(SCALE_UP).knowing(it -> it.evidence(Optional.of(evidence)));
        }
    }

    @Nested
    class TheAgreedScore {

        final FundingRule rule = new QualityThreshold(Percent.of(60));

        @Test
        void mayBeTheThreshold() {
            assertThat(scored(Percent.of(60)).against(rule)).isEqualTo("met");
        }

        @Test
        void mayNotBeBelow() {
            assertThat(scored(Percent.of(59)).against(rule)).isEqualTo("The agreed score is 59%, 1 point too low.");
            assertThat(scored(new Percent(5_950)).against(rule))
                    .isEqualTo("The agreed score is 59.5%, 0.5 points too low.");
        }

        @Test
        void isNeeded() {
            assertThat(aRequest()
                            .knowing(it -> it.moderatedScore(Optional.empty()))
                            .against(rule))
                    .isEqualTo("The bid has no agreed score yet.");
        }

        @Test
        void isNotAskedOfADirectAward() {
            assertThat(scored(Percent.of(10)).withoutCompetition().against(rule))
                    .isEqualTo("not applicable: A direct award is not scored against other bids.");
        }

        static ARequest scored(Percent score) {
            return aRequest().knowing(it -> it.moderatedScore(Optional.of(score)));
        }
    }

    @Nested
    class TheAssessments {

        final FundingRule rule = new EnoughAssessments(2, Percent.of(20));

        @Test
        void mayBeAsManyAsAreAskedForAndDifferAsFarAsIsAllowed() {
            assertThat(aRequest()
                            .knowing(it -> it.assessments(2, 0).spread(Optional.of(Percent.of(20))))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void mayBeTooFew() {
            assertThat(aRequest().knowing(it -> it.assessments(1, 0)).against(rule))
                    .isEqualTo("The bid has 1 independent assessment, 1 too few.");
        }

        @Test
        void mayNotComeFromSomeoneWithAnInterest() {
            assertThat(aRequest().knowing(it -> it.assessments(2, 1)).against(rule))
                    .isEqualTo("1 assessment by someone with a conflict of interest must be withdrawn.");
        }

        @Test
        void thatDifferWidelyAreModerated() {
            var wide = Optional.of(Percent.of(35));
            assertThat(aRequest().knowing(it -> it.spread(wide)).against(rule))
                    .isEqualTo("The scores differ by 35%, 15 points too far apart to stand without moderation.");
            assertThat(aRequest().knowing(it -> it.spread(wide).moderated(true)).against(rule))
                    .isEqualTo("met");
        }

        @Test
        void areNotAskedOfADirectAward() {
            assertThat(aRequest()
                            .withoutCompetition()
                            .knowing(it -> it.assessments(0, 0))
                            .against(rule))
                    .isEqualTo("not applicable: A direct award is not scored against other bids.");
        }
    }
}
