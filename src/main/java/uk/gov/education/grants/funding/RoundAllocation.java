package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.Optional;
import java.util.Set;

/// The awards of a round never come to more than its allocation, in pounds over all years. An award larger than what
/// is left is refused. It has no figures and always holds; the database holds it too.
public record RoundAllocation() implements FundingRule {

    @Override
    public String code() {
        return "FR-15";
    }

    @Override
    public String title() {
        return "Allocation of the round";
    }

    @Override
    public String statement() {
        return "An award must fit into what is left of the round's allocation.";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(RECOMMEND, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var left = request.standing().roundLeft();
        var shortBy = request.grant().minus(left);
        return shortBy.isPositive()
                ? broken("grant", "The round has %s left, %s too little.".formatted(left, shortBy))
                : met();
    }
}
