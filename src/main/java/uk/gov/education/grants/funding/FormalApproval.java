package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Money;

/// The most, in pounds, that may go to one organisation in 12 months without formal approval. What it was awarded in
/// the last 12 months counts together with this award, so that splitting an award does not slip under the line. More
/// than this without a recommendation that has a name to it is refused. Source: Government Functional Standard GovS
/// 015, minimum requirement 2, which draws the line at £100,000; a round may draw it lower.
public record FormalApproval(Money above) implements FundingRule {

    /// Where the functional standard draws the line.
    public static final Money OF_THE_STANDARD = Money.pounds(100_000);

    public FormalApproval {
        Limits.insist(
                !above.isNegative() && !above.isMoreThan(OF_THE_STANDARD),
                "The line for formal approval may be no higher than %s.".formatted(OF_THE_STANDARD));
    }

    @Override
    public String code() {
        return "FR-22";
    }

    @Override
    public String title() {
        return "Formal approval";
    }

    @Override
    public String statement() {
        return "Awards to one organisation of more than %s within 12 months need formal approval.".formatted(above);
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
    public Map<String, Object> parameters() {
        return Map.of("above", above);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var before = request.standing().awardsInLastTwelveMonths();
        var together = before.plus(request.grant());
        var over = together.minus(above);
        return over.isPositive() && !request.standing().approvedFormally()
                ? broken(
                        "recommendation",
                        "With %s in the last 12 months this award makes %s, %s over the line. It needs a named recommendation."
                                .formatted(before, together, over))
                : met();
    }
}
