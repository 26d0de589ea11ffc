package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Money;

/// The most grant, in pounds over all years, that one project may have. A larger grant is refused; one of exactly
/// this much is not. Set by the round.
public record GrantCeiling(Money ceiling) implements FundingRule {

    public GrantCeiling {
        Limits.aboveNothing(ceiling, "The most grant");
    }

    @Override
    public String code() {
        return "FR-02";
    }

    @Override
    public String title() {
        return "Most grant";
    }

    @Override
    public String statement() {
        return "A project may ask for no more than %s.".formatted(ceiling);
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
        return Map.of("ceiling", ceiling);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var over = request.grant().minus(ceiling);
        return over.isPositive()
                ? broken("grant", "The grant is %s, %s too much.".formatted(request.grant(), over))
                : met();
    }
}
