package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Percent;

/// The least score, as a share of all points, that the panel must have agreed for a bid to be recommended. A lower
/// score is refused, and so is a bid without an agreed score; a direct award is not scored against others. Set by the
/// round.
public record QualityThreshold(Percent threshold) implements FundingRule {

    public QualityThreshold {
        Limits.share(threshold, "The least score");
    }

    @Override
    public String code() {
        return "FR-18";
    }

    @Override
    public String title() {
        return "Quality";
    }

    @Override
    public String statement() {
        return "A bid must score at least %s after moderation.".formatted(threshold);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(RECOMMEND);
    }

    @Override
    public Weight weight() {
        return Weight.NEEDS_DISPENSATION;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("threshold", threshold);
    }

    @Override
    public Optional<String> notApplicable(FundingRequest request) {
        return request.direct() ? Optional.of("A direct award is not scored against other bids.") : Optional.empty();
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        return request.standing()
                .moderatedScore()
                .map(this::breachOf)
                .orElseGet(() -> broken("score", "The bid has no agreed score yet."));
    }

    private Optional<Breach> breachOf(Percent score) {
        return score.compareTo(threshold) < 0
                ? broken(
                        "score",
                        "The agreed score is %s, %s too low.".formatted(score, InWords.points(threshold, score)))
                : met();
    }
}
