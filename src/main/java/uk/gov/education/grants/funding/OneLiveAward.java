package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.Optional;
import java.util.Set;

/// A project is paid once for a place: while an award of this programme for the same project and place is live, a
/// second one is refused. It has no figures.
public record OneLiveAward() implements FundingRule {

    @Override
    public String code() {
        return "FR-14";
    }

    @Override
    public String title() {
        return "One live award";
    }

    @Override
    public String statement() {
        return "A project may have only one live award of this programme in the same place.";
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
    public Optional<Breach> breachIn(FundingRequest request) {
        var live = request.standing().liveAwardsOfProjectAndPlace();
        return live.isEmpty()
                ? met()
                : broken(
                        "places",
                        "%s %s live for the same project and place."
                                .formatted(InWords.all(live), live.size() == 1 ? "is" : "are"));
    }
}
