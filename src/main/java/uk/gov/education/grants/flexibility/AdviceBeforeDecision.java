package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;

/// Everybody can read what the panel advised before anybody decides.
public record AdviceBeforeDecision() implements Safeguard {

    @Override
    public String code() {
        return "FX-07";
    }

    @Override
    public String title() {
        return "Advice before decision";
    }

    @Override
    public String statement() {
        return "The panel's advice must be published before the request is decided.";
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.DECISION);
    }

    @Override
    public Optional<String> notYet(SafeguardFacts facts) {
        return facts.isAdvicePublished() ? Optional.empty() : Optional.of("Looked at when the request is decided.");
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        return facts.isAdvicePublished()
                ? Optional.empty()
                : Optional.of("The panel's advice is not published. Publish it first.");
    }
}
