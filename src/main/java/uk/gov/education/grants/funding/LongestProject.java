package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The most months that a project may last, a month that has begun counting as a whole one. A longer project is
/// refused. Set by the round.
public record LongestProject(int months) implements FundingRule {

    public LongestProject {
        Limits.atLeastOne(months, "The most months a project may last");
    }

    @Override
    public String code() {
        return "FR-12";
    }

    @Override
    public String title() {
        return "Longest project";
    }

    @Override
    public String statement() {
        return "A project may last no longer than %s.".formatted(InWords.count(months, "month"));
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
        return Map.of("months", months);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var length = request.period().months();
        var latest = request.period().first().plusMonths(months).minusDays(1);
        return length > months
                ? broken(
                        "ends",
                        "The project would last %s, %d too long. It must end by %s."
                                .formatted(InWords.count(length, "month"), length - months, InWords.day(latest)))
                : met();
    }
}
