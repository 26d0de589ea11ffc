package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.OrganisationKind;

/// Whoever does the work cannot be a body that is there to make a profit.
public record NoProfit() implements Safeguard {

    @Override
    public String code() {
        return "FX-02";
    }

    @Override
    public String title() {
        return "No profit";
    }

    @Override
    public String statement() {
        return "Nobody may make a profit from the work, so a company may not do it.";
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.SUBMISSION, Moment.DECISION);
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        if (facts.work().isEmpty()) {
            return Optional.of("The request does not say yet who does the work.");
        }
        return facts.work()
                .filter(work -> work.kind() == OrganisationKind.COMPANY)
                .map(work ->
                        "%s is a company. Choose a council, a trust, a charity or another body that makes no profit."
                                .formatted(work.lead()));
    }
}
