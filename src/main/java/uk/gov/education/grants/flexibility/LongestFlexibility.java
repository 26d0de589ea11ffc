package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;

/// Three years are enough to see whether it works.
public record LongestFlexibility() implements Safeguard {

    public static final int MOST_MONTHS = 36;

    @Override
    public String code() {
        return "FX-05";
    }

    @Override
    public String title() {
        return "Longest time";
    }

    @Override
    public String statement() {
        return "A duty may be set aside for no longer than %d months.".formatted(MOST_MONTHS);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.SUBMISSION, Moment.DECISION);
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        if (facts.work().isEmpty()) {
            return Optional.of("The request does not say yet for how long.");
        }
        return facts.work()
                .map(Work::months)
                .filter(months -> months > MOST_MONTHS)
                .map(months -> "The request asks for %d months, %d too many.".formatted(months, months - MOST_MONTHS));
    }
}
