package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;

import java.util.Optional;
import java.util.Set;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// The awards of a programme never come to more than its budget in any financial year. An award that needs more in a
/// year than is left is refused, and every such year is named. It has no figures and always holds; the database holds
/// it too.
public record BudgetHeadroom() implements FundingRule {

    @Override
    public String code() {
        return "FR-16";
    }

    @Override
    public String title() {
        return "Budget of each year";
    }

    @Override
    public String statement() {
        return "An award must fit into what is left of the programme's budget in each financial year.";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(RECOMMEND, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var shortYears = request.profile().years().keySet().stream()
                .filter(year -> shortBy(request, year).isPositive())
                .map(year -> "%s is short by %s: %s is left."
                        .formatted(
                                year,
                                shortBy(request, year),
                                request.standing().budgetLeft().in(year)))
                .toList();
        return shortYears.isEmpty() ? met() : broken("profile", InWords.sentences(shortYears));
    }

    private static Money shortBy(FundingRequest request, FinancialYear year) {
        return request.profile().in(year).minus(request.standing().budgetLeft().in(year));
    }
}
