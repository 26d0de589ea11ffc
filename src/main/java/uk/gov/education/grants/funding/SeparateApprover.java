package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// No one decides on their own work: whoever approves an award has not prepared the bid, assessed it or recommended
/// it. Any of these is refused, and so is a decision by nobody in particular. It has no figures and always holds. Who
/// may approve how much, and when a second approver must agree, is a matter of delegated limits.
public record SeparateApprover() implements FundingRule {

    @Override
    public String code() {
        return "FR-23";
    }

    @Override
    public String title() {
        return "Separate approver";
    }

    @Override
    public String statement() {
        return "Whoever approves an award must not have prepared, assessed or recommended the bid.";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        return request.standing()
                .chain()
                .map(this::breachOf)
                .orElseGet(() -> broken("approver", "It is not known who would approve the award."));
    }

    private Optional<Breach> breachOf(Chain chain) {
        var done = new ArrayList<String>();
        if (chain.approverPreparedBid()) {
            done.add("prepared");
        }
        if (chain.approverAssessed()) {
            done.add("assessed");
        }
        if (chain.approverRecommended()) {
            done.add("recommended");
        }
        return done.isEmpty()
                ? met()
                : broken(
                        "approver", "The approver has %s this bid. Ask another approver.".formatted(InWords.all(done)));
    }
}
