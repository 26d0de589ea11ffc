package uk.gov.education.grants.assessment;

import java.util.List;
import uk.gov.education.grants.programme.CriterionView;
import uk.gov.education.grants.shared.Percent;

/// The finished scores of one assessor: points and a reason for every criterion of the round.
public record Scorecard(List<Score> scores) {

    public record Score(CriterionView criterion, Points points, String reason) {}

    public Scorecard {
        scores = List.copyOf(scores);
        var weights = scores.stream()
                .mapToInt(score -> score.criterion().weight().hundredths())
                .sum();
        if (weights != Percent.of(100).hundredths()) {
            throw new IllegalArgumentException(
                    "The weights of the criteria come to %s, not to 100%%.".formatted(new Percent(weights)));
        }
    }

    /// The weighted points as a share of all points. Whole numbers throughout; only the last step rounds, down to a
    /// hundredth of a percent.
    public Percent total() {
        var weighted = scores.stream()
                .mapToInt(score ->
                        score.points().number() * score.criterion().weight().hundredths())
                .sum();
        return new Percent(weighted / Points.MOST);
    }
}
