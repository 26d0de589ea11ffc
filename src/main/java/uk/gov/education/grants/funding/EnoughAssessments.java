package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Percent;

/// How many independent assessors must have scored a bid, and how far their scores may differ - highest less lowest,
/// as a share of all points - before a panel must moderate. Refused are too few scores, any score by someone with a
/// conflict of interest, and a wider spread that no panel has moderated; a direct award is not scored against others.
/// Set by the round.
public record EnoughAssessments(int assessors, Percent spread) implements FundingRule {

    public EnoughAssessments {
        Limits.atLeastOne(assessors, "The number of assessors");
        Limits.share(spread, "The spread of scores");
    }

    @Override
    public String code() {
        return "FR-19";
    }

    @Override
    public String title() {
        return "Independent assessment";
    }

    @Override
    public String statement() {
        return ("A bid needs scores from at least %s, none of them with a conflict of interest, and moderation where the"
                        + " scores differ by more than %s.")
                .formatted(InWords.count(assessors, "independent assessor"), spread);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(RECOMMEND);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("assessors", assessors, "spread", spread);
    }

    @Override
    public Optional<String> notApplicable(FundingRequest request) {
        return request.direct() ? Optional.of("A direct award is not scored against other bids.") : Optional.empty();
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var standing = request.standing();
        var wrong = new ArrayList<String>();
        if (standing.independentAssessments() < assessors) {
            wrong.add("The bid has %s, %d too few."
                    .formatted(
                            InWords.count(standing.independentAssessments(), "independent assessment"),
                            assessors - standing.independentAssessments()));
        }
        if (standing.conflictedAssessments() > 0) {
            wrong.add("%s by someone with a conflict of interest must be withdrawn."
                    .formatted(InWords.count(standing.conflictedAssessments(), "assessment")));
        }
        standing.spread()
                .filter(range -> range.compareTo(spread) > 0 && !standing.moderated())
                .ifPresent(range -> wrong.add("The scores differ by %s, %s too far apart to stand without moderation."
                        .formatted(range, InWords.points(range, spread))));
        return wrong.isEmpty() ? met() : broken("assessments", InWords.sentences(wrong));
    }
}
