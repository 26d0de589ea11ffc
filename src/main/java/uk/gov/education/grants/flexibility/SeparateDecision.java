package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;

/// No one decides on advice of which they alone say what it was.
public record SeparateDecision() implements Safeguard {

    @Override
    public String code() {
        return "FX-08";
    }

    @Override
    public String title() {
        return "Separate decision";
    }

    @Override
    public String statement() {
        return "Whoever decides must be another person than the one who recorded the panel's advice.";
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.DECISION);
    }

    @Override
    public Optional<String> notYet(SafeguardFacts facts) {
        return facts.decider().isPresent() ? Optional.empty() : Optional.of("Looked at when the request is decided.");
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        return facts.decider()
                .filter(SafeguardFacts.Decider::isRecorderOfAdvice)
                .map(decider -> "%s recorded the panel's advice. Ask another approver.".formatted(decider.name()));
    }
}
