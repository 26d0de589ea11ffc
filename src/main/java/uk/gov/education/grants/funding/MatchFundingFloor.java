package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// The least share of the total cost - grant and match funding together - that others than the Department must meet.
/// Less than that share, to the penny, is refused. Set by the round; below 100%.
public record MatchFundingFloor(Percent share) implements FundingRule {

    public MatchFundingFloor {
        Limits.share(share, "The share of match funding");
        Limits.insist(share.hundredths() < 10_000, "The share of match funding must be below 100%.");
    }

    @Override
    public String code() {
        return "FR-03";
    }

    @Override
    public String title() {
        return "Match funding";
    }

    @Override
    public String statement() {
        return "Match funding must meet at least %s of the total cost.".formatted(share);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(DRAFT, SUBMIT, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.NEEDS_DISPENSATION;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("share", share);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var match = request.costs().matchFunding();
        var shortBy = leastBeside(request.grant()).minus(match);
        return shortBy.isPositive()
                ? broken(
                        "matchFunding",
                        "Match funding is %s, %s too little: a grant of %s needs at least %s beside it."
                                .formatted(match, shortBy, request.grant(), leastBeside(request.grant())))
                : met();
    }

    /// What others must put in beside a grant. More match funding makes the total cost larger as well, so this is not
    /// the share of today's total but the amount at which the share is reached.
    private Money leastBeside(Money grant) {
        return new Money(Math.ceilDiv(
                Math.multiplyExact(grant.pence(), (long) share.hundredths()), 10_000L - share.hundredths()));
    }
}
