package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.assessment.AssessmentStatus.ACCEPTED;
import static uk.gov.education.grants.assessment.AssessmentStatus.DECLINED;
import static uk.gov.education.grants.assessment.AssessmentStatus.IN_PROGRESS;
import static uk.gov.education.grants.assessment.AssessmentStatus.OFFERED;
import static uk.gov.education.grants.assessment.AssessmentStatus.RETURNED;
import static uk.gov.education.grants.assessment.AssessmentStatus.SUBMITTED;
import static uk.gov.education.grants.assessment.AssessmentStatus.WITHDRAWN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.grants.bid.Sitting;
import uk.gov.education.grants.programme.CriterionView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// Every step of an assessment's life in every state: those of the domain succeed, all others are refused.
class AssessmentStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor OFFICER = new Actor(UUID.randomUUID(), "Olu Officer", Set.of(), Money.ZERO);

    /// What follows what, as it stands in the domain and not in the code.
    private static final Set<List<AssessmentStatus>> ALLOWED = Set.of(
            List.of(OFFERED, ACCEPTED),
            List.of(OFFERED, DECLINED),
            List.of(OFFERED, WITHDRAWN),
            List.of(ACCEPTED, IN_PROGRESS),
            List.of(ACCEPTED, WITHDRAWN),
            List.of(IN_PROGRESS, SUBMITTED),
            List.of(IN_PROGRESS, WITHDRAWN),
            List.of(SUBMITTED, RETURNED),
            List.of(SUBMITTED, WITHDRAWN),
            List.of(RETURNED, IN_PROGRESS),
            List.of(RETURNED, WITHDRAWN));

    private static final Map<AssessmentStatus, Consumer<Assessment>> STEPS = new EnumMap<>(Map.of(
            ACCEPTED, assessment -> assessment.accept(NOW),
            DECLINED, assessment -> assessment.decline(DeclineKind.WORKLOAD, "", NOW),
            IN_PROGRESS, assessment -> assessment.keep(Map.of(), Sitting.NONE, NOW),
            SUBMITTED, assessment -> assessment.submit(card(3), NOW),
            RETURNED, assessment -> assessment.giveBack("Say more", NOW),
            WITHDRAWN, assessment -> assessment.withdraw(NOW)));

    @Test
    void theTableAllowsWhatTheDomainSaysAndNothingElse() {
        for (var from : AssessmentStatus.values()) {
            for (var to : AssessmentStatus.values()) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.contains(List.of(from, to)));
            }
        }
    }

    @Test
    void everyStateCanBeReachedFromAnOffer() {
        var reached = EnumSet.of(OFFERED);
        var seen = new HashSet<AssessmentStatus>();
        while (seen.addAll(reached)) {
            seen.forEach(status -> reached.addAll(status.next()));
        }
        assertThat(reached).containsExactlyInAnyOrder(AssessmentStatus.values());
    }

    /// Saving again while in progress is the one step that stays where it is.
    @ParameterizedTest
    @EnumSource
    void everyStepThatTheTableDoesNotHaveIsRefusedAndChangesNothing(AssessmentStatus from) {
        STEPS.forEach((to, step) -> {
            var assessment = at(from);
            if (from.next().contains(to) || from == IN_PROGRESS && to == IN_PROGRESS) {
                step.accept(assessment);
                assertThat(assessment.status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> step.accept(assessment))
                        .as("%s to %s", from, to)
                        .isInstanceOf(Conflict.class)
                        .hasMessageContaining(from.title())
                        .hasMessageContaining("ASM-2026-0001");
                assertThat(assessment.status()).isEqualTo(from);
            }
        });
    }

    @Test
    void whatWasReturnedIsScoredAndSubmittedAgain() {
        var assessment = at(RETURNED);
        assertThat(assessment.returnedReason()).contains("Say more");
        assertThat(assessment.score()).isEmpty();
        assessment.keep(Map.of(1, new TypedScore("3", "Better")), Sitting.NONE, NOW);
        assertThat(assessment.returnedReason()).contains("Say more");
        assessment.submit(card(4), NOW);
        assertThat(assessment.returnedReason()).isEmpty();
        assertThat(assessment.score()).contains(Percent.of(80));
    }

    private static Scorecard card(int points) {
        var criterion = new CriterionView(1, "Need", "", Percent.of(100));
        return new Scorecard(List.of(new Scorecard.Score(criterion, Points.of(points), "Because")));
    }

    private static Assessment at(AssessmentStatus status) {
        var assessment = new Assessment(
                AssessmentReference.of("ASM-2026-0001"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Ana Assessor",
                OFFICER,
                NOW);
        pathTo(status).forEach(step -> STEPS.get(step).accept(assessment));
        return assessment;
    }

    private static List<AssessmentStatus> pathTo(AssessmentStatus status) {
        return switch (status) {
            case OFFERED -> List.of();
            case ACCEPTED, DECLINED, WITHDRAWN -> List.of(status);
            case IN_PROGRESS -> List.of(ACCEPTED, IN_PROGRESS);
            case SUBMITTED -> List.of(ACCEPTED, IN_PROGRESS, SUBMITTED);
            case RETURNED -> List.of(ACCEPTED, IN_PROGRESS, SUBMITTED, RETURNED);
        };
    }
}
