package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.evaluation.Confidence;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.Finding;
import uk.gov.education.grants.evaluation.NewEvaluation;
import uk.gov.education.grants.evaluation.OutcomeArea;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.evaluation.Report;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.World;

/// Evaluations, from their plan to their publication.
final class StudyLives {

    private static final Report REPORT = new Report(
            "It did not help.",
            List.of(new Finding(
                    "Moves of home", OutcomeArea.STABLE_HOME, Direction.NO_EFFECT, "None", Confidence.HIGH)));

    private final EvaluationService evaluations;
    private final Awarding awarding;
    private final JdbcClient db;
    private final Clock clock;

    StudyLives(EvaluationService evaluations, Awarding awarding, JdbcClient db, Clock clock) {
        this.evaluations = evaluations;
        this.awarding = awarding;
        this.db = db;
        this.clock = clock;
    }

    void begin(Lives lives, int number) {
        var evaluator = new World(db).charity("Evaluators");
        for (var study = 0; study < number; study++) {
            if (evaluations.plan(OFFICER, planned(evaluator)) instanceof Planned(var reference)) {
                lives.add(life(lives, reference));
            }
        }
    }

    private NewEvaluation planned(UUID evaluator) {
        var project = db.sql("select code from project where id = ?")
                .param(awarding.project(awarding.council("Leeds"), "Stable homes"))
                .query(String.class)
                .single();
        return new NewEvaluation(
                project, "Did homes become stable?", evaluator, EvaluationDesign.BEFORE_AND_AFTER, "Plan");
    }

    private Life life(Lives lives, String study) {
        return lives.of("evaluation", study)
                .in("PLANNED", () -> evaluations.start(Actor.SERVICE, study))
                .in("IN_PROGRESS", () -> evaluations.draftReport(Actor.SERVICE, study, REPORT))
                .in("DRAFT_REPORT", () -> evaluations.assure(OFFICER, study, EvidenceLevel.CHANGE_SEEN))
                .in(
                        "QUALITY_ASSURED",
                        () -> evaluations.publish(OFFICER, study, "https://example.org/report", LocalDate.now(clock)));
    }
}
