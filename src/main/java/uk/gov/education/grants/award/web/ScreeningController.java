package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.ScreeningService;
import uk.gov.education.grants.award.ScreeningView;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Screening of one bid: flags, eligibility, and what its lead has bid for before.
@Controller
@RequestMapping("/bids/{bid}/screening")
class ScreeningController {

    private static final String BACK = "redirect:/bids/{bid}/screening";

    private final ScreeningService screening;

    ScreeningController(ScreeningService screening) {
        this.screening = screening;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        return page(screening.view(actor, bid), Form.EMPTY, model);
    }

    @PostMapping("/flags")
    String raise(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var title = reading.text("title", "The flag", 200, "Enter what somebody should look at");
        if (reading.hasProblems()) {
            return page(screening.toScreen(actor, bid), reading.form(), model);
        }
        screening.raise(actor, bid, title, reading.ticked("stops"));
        return BACK;
    }

    @PostMapping("/flags/{number:\\d{1,6}}")
    String resolve(Actor actor, @PathVariable BidReference bid, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var field = "resolution-" + number;
        var how = reading.text(field, "The answer", 1_000, "Enter how the flag was resolved");
        if (reading.hasProblems()) {
            return page(screening.toScreen(actor, bid), reading.form(), model);
        }
        screening.resolve(actor, bid, number, how);
        return BACK;
    }

    @PostMapping("/ineligible")
    String findIneligible(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", 2_000, "Enter why the bid is ineligible");
        if (reading.hasProblems()) {
            return page(screening.toScreen(actor, bid), reading.form(), model);
        }
        screening.findIneligible(actor, bid, reason);
        return BACK;
    }

    @PostMapping("/reinstatement")
    String reinstate(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("why", "The reason", 2_000, "Enter why the bid is reinstated");
        if (reading.hasProblems()) {
            return page(screening.toScreen(actor, bid), reading.form(), model);
        }
        screening.reinstate(actor, bid, reason);
        return BACK;
    }

    @PostMapping("/telling")
    String tell(Actor actor, @PathVariable BidReference bid) {
        screening.tell(actor, bid);
        return BACK;
    }

    private static String page(ScreeningView page, Form form, Model model) {
        model.addAttribute("page", page).addAttribute("form", form);
        return "award/screening";
    }
}
