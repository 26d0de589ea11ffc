package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Percent;

/// The most that overheads may come to, as a share of direct costs. More, to the penny, is refused. Set by the round.
public record IndirectCostCap(Percent share) implements FundingRule {

    public IndirectCostCap {
        Limits.share(share, "The share of overheads");
    }

    @Override
    public String code() {
        return "FR-06";
    }

    @Override
    public String title() {
        return "Overheads";
    }

    @Override
    public String statement() {
        return "Overheads may be no more than %s of direct costs.".formatted(share);
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
        var overheads = request.costs().indirect();
        var most = share.atMostOf(request.costs().direct());
        var over = overheads.minus(most);
        return over.isPositive()
                ? broken(
                        "indirect",
                        "Overheads are %s, %s too much: %s of direct costs is %s."
                                .formatted(overheads, over, share, most))
                : met();
    }
}
