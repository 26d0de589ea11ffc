package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;

/// What holds may be extended once, for no longer than it was granted at most.
public record OneExtension() implements Safeguard {

    public static final int MOST_MONTHS = 36;

    @Override
    public String code() {
        return "FX-09";
    }

    @Override
    public String title() {
        return "One extension";
    }

    @Override
    public String statement() {
        return "A granted request may be extended once, by no more than %d months.".formatted(MOST_MONTHS);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.EXTENSION);
    }

    @Override
    public Optional<String> notYet(SafeguardFacts facts) {
        return facts.extension().isPresent()
                ? Optional.empty()
                : Optional.of("Looked at when an extension is asked for.");
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        return facts.extension().flatMap(OneExtension::objection);
    }

    private static Optional<String> objection(SafeguardFacts.Asked asked) {
        if (asked.before() > 0) {
            return Optional.of("The request was extended already, and there is only one extension.");
        }
        return asked.months() > MOST_MONTHS
                ? Optional.of("The extension would last %d months, %d too many."
                        .formatted(asked.months(), asked.months() - MOST_MONTHS))
                : Optional.empty();
    }
}
