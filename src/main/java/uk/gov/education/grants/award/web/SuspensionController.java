package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.SuspensionService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Suspends an award that is live, and takes up one that is suspended.
@Controller
@RequestMapping("/awards/{award}/suspension")
class SuspensionController {

    private static final int LONGEST_REASON = 2_000;

    private final SuspensionService suspensions;

    SuspensionController(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        return page(actor, award, Form.EMPTY, model);
    }

    @PostMapping
    String change(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", LONGEST_REASON, "Enter why");
        if (reading.hasProblems()) {
            return page(actor, award, reading.form(), model);
        }
        if (typed.has("resume")) {
            suspensions.resume(actor, award, reason);
        } else {
            suspensions.suspend(actor, award, reason);
        }
        return "redirect:/awards/{award}/case";
    }

    private String page(Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("head", suspensions.show(actor, award)).addAttribute("form", form);
        return "award/suspension";
    }
}
