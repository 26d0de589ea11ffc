package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.Money;

/// The most, in pounds, that all live awards of one organisation may come to together, so that no programme rests on
/// one body. An award that would take it above, by a penny, is refused. Set by the round.
public record LiveAwardsCeiling(Money ceiling) implements FundingRule {

    public LiveAwardsCeiling {
        Limits.aboveNothing(ceiling, "The most that live awards may come to");
    }

    @Override
    public String code() {
        return "FR-13";
    }

    @Override
    public String title() {
        return "Live awards of one organisation";
    }

    @Override
    public String statement() {
        return "An organisation's live awards may together be no more than %s.".formatted(ceiling);
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
    public Map<String, Object> parameters() {
        return Map.of("ceiling", ceiling);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var others = request.standing().otherLiveAwards();
        var together = others.plus(request.grant());
        var over = together.minus(ceiling);
        return over.isPositive()
                ? broken(
                        "grant",
                        "The organisation's other live awards are %s; with this one they would be %s, %s too much."
                                .formatted(others, together, over))
                : met();
    }
}
