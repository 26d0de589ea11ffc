package uk.gov.education.grants.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.assessment.Scorecard.Score;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.CriterionView;

/// Reads what an assessor typed for the criteria of a round: the fields "points-1", "reason-1" and so on.
final class ScoreReader {

    static final int REASON_WORDS = 250;

    private final List<CriterionView> criteria;

    ScoreReader(List<CriterionView> criteria) {
        this.criteria = criteria;
    }

    /// What was read: the problems that keep it from being complete, or the scorecard.
    record Read(List<Problem> problems, Optional<Scorecard> scorecard) {}

    Read read(Typed typed) {
        var reading = typed.read();
        var scores = new ArrayList<Score>();
        for (var criterion : criteria) {
            var points = reading.number(
                    points(criterion.number()),
                    "Points for %s".formatted(criterion.title()),
                    0,
                    Points.MOST,
                    "Choose points for %s".formatted(criterion.title()));
            var reason = reading.words(
                    reason(criterion.number()),
                    "The reason for %s".formatted(criterion.title()),
                    REASON_WORDS,
                    "Give a reason for your points for %s".formatted(criterion.title()));
            scores.add(new Score(criterion, Points.of(points), reason));
        }
        return reading.hasProblems()
                ? new Read(reading.problems(), Optional.empty())
                : new Read(List.of(), Optional.of(new Scorecard(scores)));
    }

    /// What is kept of a form: what was typed for each criterion, letter for letter.
    Map<Integer, TypedScore> typedScores(Typed typed) {
        var keepable = typed.keepable();
        var scores = new LinkedHashMap<Integer, TypedScore>();
        for (var criterion : criteria) {
            var number = criterion.number();
            scores.put(number, new TypedScore(keepable.text(points(number)), keepable.text(reason(number))));
        }
        return scores;
    }

    static Typed typed(Map<Integer, TypedScore> scores) {
        var fields = new LinkedHashMap<String, String>();
        scores.forEach((number, score) -> {
            fields.put(points(number), score.points());
            fields.put(reason(number), score.reason());
        });
        return Typed.of(fields);
    }

    private static String points(int criterion) {
        return "points-" + criterion;
    }

    private static String reason(int criterion) {
        return "reason-" + criterion;
    }
}
