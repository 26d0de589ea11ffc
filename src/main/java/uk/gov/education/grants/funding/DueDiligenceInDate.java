package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// Money is promised only to an organisation whose checks are done and still hold on the day. Refused are an
/// organisation without checks and one whose checks have run out; the last day itself still holds. It has no figures
/// and always holds. Source: Government Functional Standard GovS 015, minimum requirement 7.
public record DueDiligenceInDate() implements FundingRule {

    @Override
    public String code() {
        return "FR-21";
    }

    @Override
    public String title() {
        return "Due diligence";
    }

    @Override
    public String statement() {
        return "Due diligence on the lead organisation must be done and in date.";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var today = request.standing().today();
        return request.standing()
                .dueDiligenceValidUntil()
                .map(lastDay -> breachOn(today, lastDay))
                .orElseGet(() -> broken("lead", "No due diligence has been done. Record it before approving."));
    }

    private Optional<Breach> breachOn(LocalDate today, LocalDate lastDay) {
        return today.isAfter(lastDay)
                ? broken(
                        "lead",
                        "Due diligence ran out on %s, %s ago. Do it again before approving."
                                .formatted(
                                        InWords.day(lastDay),
                                        InWords.count(ChronoUnit.DAYS.between(lastDay, today), "day")))
                : met();
    }
}
