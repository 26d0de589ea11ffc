package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Money;

/// The least grant, in pounds over all years, that is worth a bid and its assessment. A smaller grant is refused; one
/// of exactly this much is not. Set by the round.
public record GrantFloor(Money floor) implements FundingRule {

    public GrantFloor {
        Limits.aboveNothing(floor, "The least grant");
    }

    @Override
    public String code() {
        return "FR-01";
    }

    @Override
    public String title() {
        return "Least grant";
    }

    @Override
    public String statement() {
        return "A project must ask for at least %s.".formatted(floor);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(DRAFT, SUBMIT, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("floor", floor);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var shortBy = floor.minus(request.grant());
        return shortBy.isPositive()
                ? broken("grant", "The grant is %s, %s too little.".formatted(request.grant(), shortBy))
                : met();
    }
}
