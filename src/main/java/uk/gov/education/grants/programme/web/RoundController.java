package uk.gov.education.grants.programme.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.programme.RoundAccess;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;

/// Rounds as everybody reads them, without signing in.
@Controller
@RequestMapping("/rounds")
class RoundController {

    private final RoundService rounds;
    private final Clock clock;

    RoundController(RoundService rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("rounds", rounds.openNow(actor)).addAttribute("now", clock.instant());
        return "programme/rounds";
    }

    @GetMapping("/{round}")
    String show(Actor actor, @PathVariable String round, Model model) {
        var view = rounds.view(actor, round);
        model.addAttribute("round", view)
                .addAttribute("rulesForBids", rules(view, true))
                .addAttribute("rulesForAwards", view.givesMoney() ? rules(view, false) : List.of())
                .addAttribute("mayStartBid", view.isOpen() && !actor.isOfTheDepartment())
                .addAttribute("maySetUp", RoundAccess.maySetUp(actor));
        return "programme/round";
    }

    /// The rules that a bid is held against when it is submitted, or those that come in only when it is decided.
    private static List<String> rules(RoundView round, boolean forBids) {
        return round.ruleBook().rules().stream()
                .filter(rule -> rule.stages().contains(Stage.SUBMIT) == forBids)
                .map(FundingRule::statement)
                .toList();
    }
}
