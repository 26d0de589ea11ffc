package uk.gov.education.grants.assessment;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.shared.Percent;

/// Whether the score of a bid can be settled, and how: by the average where its assessors agree, else by a panel.
///
/// @param needed how many independent assessments the round's rule book asks for
/// @param limit the spread up to which the average may stand; none where the rule book sets none
/// @param scores the submitted scores
/// @param conflicted how many of them come from assessors who have an interest now
/// @param outstanding assessors who still have the bid
public record Settling(
        int needed, Optional<Percent> limit, List<Percent> scores, int conflicted, List<String> outstanding) {

    private static final String RULE = "FR-19";

    static Settling of(RuleBook book, List<Percent> scores, int conflicted, List<String> outstanding) {
        var rule = book.rule(RULE).map(EnoughAssessments.class::cast);
        return new Settling(
                rule.map(EnoughAssessments::assessors).orElse(1),
                rule.map(EnoughAssessments::spread),
                scores,
                conflicted,
                outstanding);
    }

    public Optional<Spread> spread() {
        return Spread.of(scores);
    }

    /// Whether the scores lie so far apart that only a panel settles them.
    public boolean needsPanel() {
        return limit.isPresent()
                && spread().filter(spread -> spread.range().compareTo(limit.get()) > 0)
                        .isPresent();
    }

    /// Why the score cannot be settled yet, with figures and what to do; nothing where it can.
    public Optional<String> refusal() {
        if (conflicted > 0) {
            return Optional.of("%s from someone with an interest in the bid. Withdraw %s first."
                    .formatted(count(conflicted, "score comes", "scores come"), conflicted == 1 ? "it" : "them"));
        }
        if (!outstanding.isEmpty()) {
            return Optional.of("%s still %s the bid. Wait for the scores, or withdraw the assessment."
                    .formatted(String.join(" and ", outstanding), outstanding.size() == 1 ? "has" : "have"));
        }
        if (scores.size() < needed) {
            return Optional.of("%s in and the round asks for %d: %d too few. Ask more assessors."
                    .formatted(count(scores.size(), "score is", "scores are"), needed, needed - scores.size()));
        }
        return Optional.empty();
    }

    /// Why the average cannot stand as the score; nothing where it can.
    public Optional<String> refusalOfAverage() {
        return refusal().or(this::refusalOfSpread);
    }

    private Optional<String> refusalOfSpread() {
        return needsPanel()
                ? Optional.of(
                        "The scores differ by %s, and the average stands only up to %s. A panel has to agree the score."
                                .formatted(spread().orElseThrow().range(), limit.orElseThrow()))
                : Optional.empty();
    }

    private static String count(int number, String one, String many) {
        return "%d %s".formatted(number, number == 1 ? one : many);
    }
}
