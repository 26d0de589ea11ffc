package uk.gov.education.grants.programme;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.RuleCatalogue;
import uk.gov.education.grants.funding.RuleKind;
import uk.gov.education.grants.shared.Percent;

/// A round as an officer sets it up.
///
/// @param chosenRules the rules beyond those that every round has
/// @param mayBeExtended whether its closing may still be moved
/// @param extensions who has longer than everybody
public record SetUpView(
        RoundView round,
        SetUpChecklist checklist,
        List<FundingRule> chosenRules,
        boolean mayBeExtended,
        List<ExtensionRow> extensions) {

    /// What the weights of the criteria come to.
    public Percent weights() {
        return new Percent(round.criteria().stream()
                .mapToInt(criterion -> criterion.weight().hundredths())
                .sum());
    }

    /// Whether somebody may still bid though the round has closed for everybody else, so that it cannot move on.
    public boolean isWaitingForABidder() {
        return round.status() == RoundStatus.CLOSED && extensions.stream().anyMatch(ExtensionRow::isRunning);
    }

    /// The step that an officer takes the round next; none while the clock or the set-up decides, or a
    /// bidder has longer than everybody.
    public Optional<RoundStatus> nextStep() {
        return round.status().next().stream()
                .filter(next -> next.compareTo(RoundStatus.CLOSED) > 0 && !isWaitingForABidder())
                .findFirst();
    }

    public Optional<FundingRule> chosenRule(String code) {
        return chosenRules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /// The rules that an officer may choose and has not.
    public List<RuleKind> rulesToChoose() {
        return RuleCatalogue.KINDS_OF_RULE.stream()
                .filter(kind -> FundingRound.mayBeChosen(kind.code()))
                .filter(kind -> chosenRule(kind.code()).isEmpty())
                .toList();
    }

    /// The rules that the round has by itself.
    public List<FundingRule> givenRules() {
        return round.ruleBook().rules().stream()
                .filter(rule -> !chosenRules.contains(rule))
                .toList();
    }
}
