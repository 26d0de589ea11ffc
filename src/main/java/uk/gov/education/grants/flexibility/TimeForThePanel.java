package uk.gov.education.grants.flexibility;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.govuk.InWords;

/// An expert panel has time to think: days are counted in UK time, and the panel may advise on the last of them.
public record TimeForThePanel() implements Safeguard {

    public static final int DAYS = 42;

    private static final InWords WORDS = new InWords();

    @Override
    public String code() {
        return "FX-06";
    }

    @Override
    public String title() {
        return "Time for the panel";
    }

    @Override
    public String statement() {
        return "The expert panel has a request for at least %d days before it advises.".formatted(DAYS);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.ADVICE);
    }

    @Override
    public Optional<String> notYet(SafeguardFacts facts) {
        return facts.panel().isPresent() ? Optional.empty() : Optional.of("Looked at when the panel has the request.");
    }

    @Override
    public Optional<String> breachIn(SafeguardFacts facts) {
        return facts.panel().flatMap(TimeForThePanel::shortfall);
    }

    private static Optional<String> shortfall(SafeguardFacts.PanelTime time) {
        var days = ChronoUnit.DAYS.between(time.since(), time.advises());
        return days >= DAYS
                ? Optional.empty()
                : Optional.of("The panel has had the request for %d %s, %d too few. It may advise from %s."
                        .formatted(
                                days,
                                days == 1 ? "day" : "days",
                                DAYS - days,
                                WORDS.day(time.since().plusDays(DAYS))));
    }
}
