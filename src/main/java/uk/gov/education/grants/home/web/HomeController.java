package uk.gov.education.grants.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;

@Controller
class HomeController {

    private final RoundService rounds;

    HomeController(RoundService rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/")
    String start(Actor actor, Model model) {
        model.addAttribute("rounds", rounds.openNow(actor));
        return "home/start";
    }

    @GetMapping("/help")
    String help() {
        return "home/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "home/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "home/privacy";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "home/cookies";
    }
}
