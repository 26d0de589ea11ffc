package uk.gov.education.grants.programme.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.programme.ReadyOutcome.Incomplete;
import uk.gov.education.grants.programme.ReadyOutcome.Ready;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.shared.Actor;

/// The checklist of a round, and the step from draft to ready.
@Controller
@RequestMapping("/rounds/{round}/setup")
class SetUpController {

    private final RoundSetUpService setUp;
    private final RoundService rounds;

    SetUpController(RoundSetUpService setUp, RoundService rounds) {
        this.setUp = setUp;
        this.rounds = rounds;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("setUp", setUp.view(actor, round));
        return "programme/setup";
    }

    @GetMapping("/ready")
    String confirm(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("setUp", setUp.draftView(actor, round));
        return "programme/ready";
    }

    @PostMapping("/ready")
    String makeReady(Actor actor, @PathVariable String round) {
        return switch (rounds.makeReady(actor, round)) {
            case Ready _ -> "redirect:/rounds/{round}/setup";
            case Incomplete _ -> "redirect:/rounds/{round}/setup/ready";
        };
    }
}
