package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;

/// The duties that protect every child stay as they are, whatever is asked. It is looked at again when the request is
/// decided.
public record ProtectedDuties() implements Safeguard {

    @Override
    public String code() {
        return "FX-01";
    }

    @Override
    public String title() {
        return "Protected duties";
    }

    @Override
    public String statement() {
        return "No request may touch sections 17, 20, 22 or 47 of the Children Act 1989, Part 1 of Schedule 2 to it, or sections 10 or 11 of the Children Act 2004.";
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.SUBMISSION, Moment.DECISION);
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        if (facts.duty().isEmpty()) {
            return Optional.of("The request does not name a duty yet.");
        }
        return facts.duty()
                .filter(Duty::isProtected)
                .map("%s, protects every child and stays as it is. Choose another duty."::formatted);
    }
}
