package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Percent;

/// The most that may go into capital - things that last longer than the project - as a share of the grant. More, to
/// the penny, is refused. Set by the round.
public record CapitalCap(Percent share) implements FundingRule {

    public CapitalCap {
        Limits.share(share, "The share of capital");
    }

    @Override
    public String code() {
        return "FR-07";
    }

    @Override
    public String title() {
        return "Capital";
    }

    @Override
    public String statement() {
        return "Capital may be no more than %s of the grant.".formatted(share);
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
        var capital = request.costs().capital();
        var most = share.atMostOf(request.grant());
        var over = capital.minus(most);
        return over.isPositive()
                ? broken(
                        "capital",
                        "Capital is %s, %s too much: %s of the grant is %s.".formatted(capital, over, share, most))
                : met();
    }
}
