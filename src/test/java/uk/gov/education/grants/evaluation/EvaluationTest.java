package uk.gov.education.grants.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.grants.shared.Conflict;

/// The life of an evaluation: every action at every stage.
class EvaluationTest {

    private static final Instant NOW = Instant.parse("2017-03-20T10:00:00Z");
    private static final Report REPORT = new Report(
            "Fewer children came into care.",
            List.of(new Finding(
                    "Children in care",
                    OutcomeArea.STAYING_WITH_FAMILY,
                    Direction.POSITIVE,
                    "12 fewer a year",
                    Confidence.LOW)));

    private enum Action {
        START(EvaluationStatus.IN_PROGRESS, it -> it.start(NOW)),
        DRAFT(EvaluationStatus.DRAFT_REPORT, it -> it.draft(REPORT, NOW)),
        ASSURE(EvaluationStatus.QUALITY_ASSURED, it -> it.assure(EvidenceLevel.CHANGE_SEEN, NOW)),
        PUBLISH(
                EvaluationStatus.PUBLISHED,
                it -> it.publish("https://example.org/report", LocalDate.of(2017, 7, 5), NOW));

        private final EvaluationStatus leadsTo;
        private final Consumer<Evaluation> done;

        Action(EvaluationStatus leadsTo, Consumer<Evaluation> done) {
            this.leadsTo = leadsTo;
            this.done = done;
        }
    }

    static Stream<Arguments> everyActionAtEveryStage() {
        return Stream.of(EvaluationStatus.values())
                .flatMap(status -> Stream.of(Action.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("everyActionAtEveryStage")
    void anActionLeadsToItsStageOrChangesNothing(EvaluationStatus status, Action action) {
        var evaluation = at(status);
        var allowed = action.leadsTo.ordinal() == status.ordinal() + 1;
        if (allowed) {
            action.done.accept(evaluation);
            assertThat(evaluation.status()).isEqualTo(action.leadsTo);
        } else {
            assertThatThrownBy(() -> action.done.accept(evaluation))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining(
                            "EV-2017-0001 is at the stage “%s”", status.title().toLowerCase());
            assertThat(evaluation.status()).isEqualTo(status);
        }
    }

    @Test
    void everyStageIsReachedAndOnlyTheLastHasNoNext() {
        var reached = EnumSet.of(EvaluationStatus.PLANNED);
        Stream.of(EvaluationStatus.values()).map(EvaluationStatus::next).forEach(reached::addAll);
        assertThat(reached).containsExactly(EvaluationStatus.values());
        assertThat(EvaluationStatus.values())
                .filteredOn(status -> status.next().isEmpty())
                .containsExactly(EvaluationStatus.PUBLISHED);
    }

    @Test
    void whatWasWrittenAndJudgedIsKept() {
        var evaluation = at(EvaluationStatus.PUBLISHED);
        assertThat(evaluation.summary()).isEqualTo(REPORT.summary());
        assertThat(evaluation.findings()).isEqualTo(REPORT.findings());
        assertThat(evaluation.evidenceLevel()).contains(EvidenceLevel.CHANGE_SEEN);
        assertThat(evaluation.publishedOn()).contains(LocalDate.of(2017, 7, 5));
        assertThat(evaluation.reportUrl()).contains("https://example.org/report");
    }

    @Test
    void theScaleRunsFromNoughtToFive() {
        assertThat(Stream.of(EvidenceLevel.values()).map(EvidenceLevel::number)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(EvidenceLevel.of(3)).hasToString("Level 3, compared over time");
        assertThat(Set.of(EvidenceLevel.values()))
                .extracting(EvidenceLevel::meaning)
                .doesNotHaveDuplicates();
    }

    @Test
    void aReportHasAFinding() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Report("Nothing to say", List.of()));
    }

    private static Evaluation at(EvaluationStatus status) {
        var evaluation = new Evaluation(
                "EV-2017-0001",
                UUID.randomUUID(),
                new NewEvaluation(
                        "pause", "Evaluation of Pause", UUID.randomUUID(), EvaluationDesign.MIXED_METHODS, "Two years"),
                NOW);
        for (var action : Action.values()) {
            if (evaluation.status() != status) {
                action.done.accept(evaluation);
            }
        }
        return evaluation;
    }
}
