package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The day on which the round is decided. A project that starts earlier is refused, because grant never pays for work
/// already begun; one that starts on that very day is not. Set by the round.
public record NoRetrospectiveStart(LocalDate decisionOn) implements FundingRule {

    @Override
    public String code() {
        return "FR-11";
    }

    @Override
    public String title() {
        return "No retrospective start";
    }

    @Override
    public String statement() {
        return "A project may not start before %s, the day on which the round is decided."
                .formatted(InWords.day(decisionOn));
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(SUBMIT);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("decisionOn", decisionOn);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var start = request.period().first();
        return start.isBefore(decisionOn)
                ? broken(
                        "starts",
                        "The project would start on %s, %s too early."
                                .formatted(
                                        InWords.day(start),
                                        InWords.count(ChronoUnit.DAYS.between(start, decisionOn), "day")))
                : met();
    }
}
