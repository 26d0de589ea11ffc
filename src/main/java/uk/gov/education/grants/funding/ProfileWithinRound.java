package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// The financial years, both included, in which the round's grant may be spent. Money in any other year is refused,
/// and so is a year below nothing. Set by the round.
public record ProfileWithinRound(FinancialYear first, FinancialYear last) implements FundingRule {

    public ProfileWithinRound {
        Limits.insist(first.compareTo(last) <= 0, "The first financial year must not come after the last.");
    }

    @Override
    public String code() {
        return "FR-04";
    }

    @Override
    public String title() {
        return "Years of the round";
    }

    @Override
    public String statement() {
        return first.equals(last)
                ? "Grant may be spent only in the financial year %s.".formatted(first)
                : "Grant may be spent only in the financial years %s to %s.".formatted(first, last);
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(DRAFT, SUBMIT, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("first", first, "last", last);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var wrong = new ArrayList<String>();
        request.profile().years().forEach((year, amount) -> wrong.addAll(wrongIn(year, amount)));
        return wrong.isEmpty() ? met() : broken("profile", InWords.sentences(wrong));
    }

    private List<String> wrongIn(FinancialYear year, Money amount) {
        if (amount.isNegative()) {
            return List.of("%s has %s: no year may be below £0.".formatted(year, amount));
        }
        return year.compareTo(first) < 0 || year.compareTo(last) > 0
                ? List.of("%s has %s but lies outside the round.".formatted(year, amount))
                : List.of();
    }
}
