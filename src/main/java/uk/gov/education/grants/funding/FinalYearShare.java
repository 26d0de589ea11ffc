package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Percent;

/// The most of the grant that may be spent in the last financial year that has spending: money promised late is money
/// that is often not spent. More, to the penny, is refused. It says nothing of a grant spent in one year. Set by the
/// round.
public record FinalYearShare(Percent share) implements FundingRule {

    public FinalYearShare {
        Limits.share(share, "The share of the last year");
    }

    @Override
    public String code() {
        return "FR-05";
    }

    @Override
    public String title() {
        return "Spending in the last year";
    }

    @Override
    public String statement() {
        return "No more than %s of the grant may be spent in the last year.".formatted(share);
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
    public Optional<String> notApplicable(FundingRequest request) {
        return request.profile().years().size() < 2
                ? Optional.of("The grant is not spread over several years.")
                : Optional.empty();
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var last = request.profile().years().lastEntry();
        var most = share.atMostOf(request.grant());
        var over = last.getValue().minus(most);
        return over.isPositive()
                ? broken(
                        "profile",
                        "%s has %s, %s too much: %s of the grant is %s."
                                .formatted(last.getKey(), last.getValue(), over, share, most))
                : met();
    }
}
