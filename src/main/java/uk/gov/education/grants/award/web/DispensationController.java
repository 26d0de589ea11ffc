package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.DispensationService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// One rule of one award: an officer asks that it be set aside, and an approver decides.
@Controller
@RequestMapping("/awards/{award}/dispensations/{code}")
class DispensationController {

    private final AwardCaseService cases;
    private final DispensationService dispensations;

    DispensationController(AwardCaseService cases, DispensationService dispensations) {
        this.cases = cases;
        this.dispensations = dispensations;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, @PathVariable String code, Model model) {
        return page(actor, award, code, Form.EMPTY, model);
    }

    @PostMapping
    String request(
            Actor actor, @PathVariable AwardReference award, @PathVariable String code, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", 2_000, "Enter why the rule should be set aside");
        if (reading.hasProblems()) {
            return page(actor, award, code, reading.form(), model);
        }
        dispensations.request(actor, award, code, reason);
        return "redirect:/awards/{award}/dispensations/{code}";
    }

    @PostMapping("/decision")
    String decide(
            Actor actor, @PathVariable AwardReference award, @PathVariable String code, Typed typed, Model model) {
        var reading = typed.read();
        var decision = reading.choice("decision", YesOrNo.class, "Select whether you approve the dispensation");
        var why = reading.text("why", "The reason", 2_000, "Enter why you decide so");
        if (reading.hasProblems()) {
            return page(actor, award, code, reading.form(), model);
        }
        dispensations.decide(actor, award, code, decision == YesOrNo.APPROVE, why);
        return "redirect:/awards/{award}/case";
    }

    private String page(Actor actor, AwardReference award, String code, Form form, Model model) {
        var view = cases.dispensation(actor, award, code);
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute(
                        "decisions",
                        view.mayOnlyRefuse() ? YesOrNo.refusal("dispensation") : YesOrNo.options("dispensation"));
        return "award/dispensation";
    }
}
