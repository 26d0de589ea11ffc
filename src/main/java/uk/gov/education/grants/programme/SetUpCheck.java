package uk.gov.education.grants.programme;

import java.util.List;
import java.util.Locale;
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
                new SetUpStep("asks", "What bids say, and who may bid", asks(round)),
                new SetUpStep("dates", "Opening, closing and decision", dates(round)),
                new SetUpStep("questions", "Questions", questions(round)),
                new SetUpStep("criteria", "Criteria", criteria(round)),
                new SetUpStep("rules", "Rule book", rules(round))));
    }

    private Optional<String> details(FundingRound round) {
        var gives = round.details().allocation().isPositive();
        if (gives != round.asksFor(BidPart.MONEY)) {
            return Optional.of(
                    gives
                            ? "Bids do not ask for money, so the round has none to give: set its allocation to £0."
                            : "Say how much the round has to give.");
        }
        return budgets.shortfallWith(round).map(Shortfall::sentence);
    }

    private static Optional<String> asks(FundingRound round) {
        return when(
                round.parts().isEmpty() && round.questions().isEmpty(), "Say what bids are asked, or add a question.");
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
        return round.chosenRules().stream()
                .flatMap(rule -> BidPart.neededBy(rule).stream()
                        .filter(part -> !round.asksFor(part))
                        .map(part -> "The rule “%s” looks at what bids do not say: %s. Remove it, or ask for that."
                                .formatted(rule.title(), part.title().toLowerCase(Locale.UK))))
                .findFirst()
                .or(() -> when(
                        round.asksFor(BidPart.MONEY) && round.chosenRules().isEmpty(),
                        "Choose at least one limit, such as the most grant."));
    }

    private static Optional<String> when(boolean lacking, String sentence) {
        return lacking ? Optional.of(sentence) : Optional.empty();
    }
}
