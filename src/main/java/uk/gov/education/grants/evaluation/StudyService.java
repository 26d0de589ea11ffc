package uk.gov.education.grants.evaluation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// Writes down what a study looks at: whom and where, what it measures, and what the project costs for each child. Its
/// evaluator does so, or an officer from outside the evaluator's organisation, until the report is quality assured.
@Service
@Transactional
public class StudyService {

    private final EvaluationRepository evaluations;
    private final EvaluationReader reader;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StudyService(
            EvaluationRepository evaluations,
            EvaluationReader reader,
            JdbcClient db,
            Clock clock,
            ApplicationEventPublisher events) {
        this.evaluations = evaluations;
        this.reader = reader;
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// The evaluation, for who is about to write down more of it.
    @Transactional(readOnly = true)
    public EvaluationView toDescribe(Actor by, String reference) {
        var evaluation = EvaluationAccess.readable(by, evaluations.findByReference(reference), reference);
        requireOpen(by, evaluation);
        return reader.view(by, evaluation);
    }

    /// Whom the study is about, and where it was made.
    public void cover(Actor by, String reference, Optional<Ages> ages, Set<String> places) {
        change(by, reference, "wrote down whom the study is about and where", study -> study.cover(ages, places));
    }

    public void cost(Actor by, String reference, Optional<CostPerChild> cost) {
        change(
                by,
                reference,
                cost.isPresent() ? "wrote down the cost for each child" : "took out the cost for each child",
                study -> study.cost(cost));
    }

    /// Writes down a measure: one that has this number already, or the next one.
    public void setMeasure(Actor by, String reference, int number, Measure measure) {
        change(by, reference, "wrote down the measure “%s”".formatted(measure.name()), study -> {
            var details = reader.details(study);
            var isNew = number == details.nextMeasure() && details.mayHaveMore();
            if (!isNew && !details.measures().containsKey(number)) {
                throw noMeasure(number);
            }
            keep(study, number, measure);
        });
    }

    /// Removes a measure while it is still called what the person saw; one that is gone stays gone.
    public void removeMeasure(Actor by, String reference, int number, String seen) {
        change(
                by,
                reference,
                "removed the measure “%s”".formatted(seen),
                study -> db.sql(
                                "delete from evaluation_measure where evaluation_id = :study and position = :number and name = :seen")
                        .param("study", study.id())
                        .param("number", number)
                        .param("seen", seen)
                        .update());
    }

    static NotFound noMeasure(int number) {
        return new NotFound("The evaluation has no measure %d.".formatted(number));
    }

    /// Under a lock, so that nothing changes any more once the report is quality assured.
    private void change(Actor by, String reference, String sentence, Consumer<Evaluation> change) {
        var evaluation = EvaluationAccess.readable(by, evaluations.holdByReference(reference), reference);
        requireOpen(by, evaluation);
        change.accept(evaluation);
        evaluations.saveAndFlush(evaluation);
        events.publishEvent(new EvaluationChanged(by, clock.instant(), reference, sentence));
    }

    private static void requireOpen(Actor by, Evaluation evaluation) {
        EvaluationAccess.requireDescribing(by, evaluation.evaluatorOrganisationId());
        evaluation.requireOpen();
    }

    private void keep(Evaluation study, int number, Measure measure) {
        db.sql("""
                        insert into evaluation_measure (evaluation_id, position, name, unit, baseline_value, baseline_part,
                            baseline_base, baseline_period, target_value, target_base, target_on, result_value, result_part,
                            result_base, result_period)
                        values (:study, :number, :name, :unit, :baselineValue, :baselinePart, :baselineBase, :baselinePeriod,
                            :targetValue, :targetBase, :targetOn, :resultValue, :resultPart, :resultBase, :resultPeriod)
                        on conflict (evaluation_id, position) do update
                        set (name, unit, baseline_value, baseline_part, baseline_base, baseline_period, target_value,
                             target_base, target_on, result_value, result_part, result_base, result_period)
                          = (excluded.name, excluded.unit, excluded.baseline_value, excluded.baseline_part,
                             excluded.baseline_base, excluded.baseline_period, excluded.target_value, excluded.target_base,
                             excluded.target_on, excluded.result_value, excluded.result_part, excluded.result_base,
                             excluded.result_period)""")
                .param("study", study.id())
                .param("number", number)
                .param("name", measure.name())
                .param("unit", measure.unit())
                .param("baselineValue", measure.baseline().map(Figure::value).orElse(null))
                .param("baselinePart", measure.baseline().map(Figure::part).orElse(null))
                .param("baselineBase", measure.baseline().map(Figure::base).orElse(null))
                .param("baselinePeriod", measure.baseline().map(Figure::period).orElse(null))
                .param("targetValue", measure.target().map(Figure::value).orElse(null))
                .param("targetBase", measure.target().map(Figure::base).orElse(null))
                .param("targetOn", measure.targetOn().orElse(null))
                .param("resultValue", measure.result().map(Figure::value).orElse(null))
                .param("resultPart", measure.result().map(Figure::part).orElse(null))
                .param("resultBase", measure.result().map(Figure::base).orElse(null))
                .param("resultPeriod", measure.result().map(Figure::period).orElse(null))
                .update();
    }
}
