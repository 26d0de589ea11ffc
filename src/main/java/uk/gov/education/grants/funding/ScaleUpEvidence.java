package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The least evidence level, from 0 to 5, that a published and independent evaluation of the project must have
/// reached before the project is paid to work in more places. Refused are a scale-up without an evaluation, with a
/// lower level, or with one that is unpublished or not independent; pilots and continuations are not looked at. Set
/// by the round. The case behind it is Pause, expanded in 2016 before its report was out.
public record ScaleUpEvidence(int level) implements FundingRule {

    public ScaleUpEvidence {
        Limits.insist(level >= 0 && level <= 5, "The evidence level must be from 0 to 5.");
    }

    @Override
    public String code() {
        return "FR-17";
    }

    @Override
    public String title() {
        return "Evidence for a scale-up";
    }

    @Override
    public String statement() {
        return "A scale-up needs a published, independent evaluation of the project at evidence level %d or higher."
                .formatted(level);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(RECOMMEND, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.NEEDS_DISPENSATION;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("level", level);
    }

    @Override
    public Optional<String> notApplicable(FundingRequest request) {
        return request.kind() == AwardKind.SCALE_UP ? Optional.empty() : Optional.of("The award is not a scale-up.");
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        return request.standing()
                .evidence()
                .map(this::breachOf)
                .orElseGet(() -> broken("kind", "The project has no evaluation yet."));
    }

    private Optional<Breach> breachOf(Evidence best) {
        var wrong = new ArrayList<String>();
        if (best.level() < level) {
            wrong.add("is at level %d, %d too low".formatted(best.level(), level - best.level()));
        }
        if (!best.independent()) {
            wrong.add("is not independent");
        }
        if (!best.published()) {
            wrong.add("is not published");
        }
        return wrong.isEmpty()
                ? met()
                : broken("kind", "The best evaluation, “%s”, %s.".formatted(best.title(), InWords.all(wrong)));
    }
}
