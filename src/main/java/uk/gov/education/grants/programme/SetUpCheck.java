package uk.gov.education.grants.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Percent;

/// Looks at a draft and says what it still lacks.
@Component
class SetUpCheck {

    private final BudgetReader budgets;

    SetUpCheck(BudgetReader budgets) {
        this.budgets = budgets;
    }

    SetUpChecklist of(FundingRound round) {
        return new SetUpChecklist(List.of(
                new SetUpStep("details", "Title, years and allocation", details(round)),
                new SetUpStep("dates", "Opening, closing and decision", dates(round)),
                new SetUpStep("questions", "Questions", questions(round)),
                new SetUpStep("criteria", "Criteria", criteria(round)),
                new SetUpStep("rules", "Rule book", rules(round))));
    }

    private Optional<String> details(FundingRound round) {
        if (!round.details().allocation().isPositive()) {
            return Optional.of("Say how much the round has to give.");
        }
        return budgets.shortfallWith(round).map(Shortfall::sentence);
    }

    private static Optional<String> dates(FundingRound round) {
        return when(round.dates().isEmpty(), "Say when the round opens and closes, and when it is decided.");
    }

    private static Optional<String> questions(FundingRound round) {
        return when(round.questions().isEmpty() && round.details().kind().isScored(), "Add at least one question.");
    }

    private static Optional<String> criteria(FundingRound round) {
        var criteria = round.criteria();
        if (criteria.isEmpty()) {
            return when(round.details().kind().isScored(), "Add the criteria by which assessors score.");
        }
        var total = new Percent(criteria.stream()
                .mapToInt(criterion -> criterion.weight().hundredths())
                .sum());
        return when(
                !total.equals(Percent.of(100)),
                "The weights of the criteria come to %s. They must come to 100%%.".formatted(total));
    }

    private static Optional<String> rules(FundingRound round) {
        return when(round.chosenRules().isEmpty(), "Choose at least one limit, such as the most grant.");
    }

    private static Optional<String> when(boolean lacking, String sentence) {
        return lacking ? Optional.of(sentence) : Optional.empty();
    }
}
