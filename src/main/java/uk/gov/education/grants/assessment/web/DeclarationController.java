package uk.gov.education.grants.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.assessment.DeclarationService;
import uk.gov.education.grants.assessment.InterestKind;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// An assessor's own declaration of interests.
@Controller
@RequestMapping("/assessments/declaration")
class DeclarationController {

    private final DeclarationService declarations;
    private final OrganisationService organisations;

    DeclarationController(DeclarationService declarations, OrganisationService organisations) {
        this.declarations = declarations;
        this.organisations = organisations;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, Form.EMPTY, model);
    }

    @PostMapping
    String sign(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        if (!reading.ticked("complete")) {
            reading.problem("complete", "Confirm that these are all of your interests");
            return page(actor, reading.form(), model);
        }
        declarations.sign(actor);
        return "redirect:/assessments/declaration";
    }

    @GetMapping("/interests/new")
    String adding(Actor actor, Model model) {
        return interest(actor, Form.EMPTY, model);
    }

    @PostMapping("/interests/new")
    String add(Actor actor, Typed typed, Model model) {
        declarations.mine(actor);
        var reading = typed.read();
        var interest = InterestForm.read(reading, typed, organisations.options(actor));
        if (interest.isEmpty()) {
            return interest(actor, reading.form(), model);
        }
        declarations.add(actor, interest.get());
        return "redirect:/assessments/declaration";
    }

    @GetMapping("/interests/{number}")
    String ending(Actor actor, @PathVariable int number, Model model) {
        return end(actor, number, Form.EMPTY, model);
    }

    @PostMapping("/interests/{number}")
    String end(Actor actor, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var last = reading.date("last", "The last day", "Enter the last day");
        if (!reading.hasProblems()) {
            try {
                declarations.end(actor, number, last);
                return "redirect:/assessments/declaration";
            } catch (Conflict refused) {
                reading.problem("last", AssessorController.sentence(refused));
            }
        }
        return end(actor, number, reading.form(), model);
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("view", declarations.mine(actor)).addAttribute("form", form);
        return "assessment/own-declaration";
    }

    private String interest(Actor actor, Form form, Model model) {
        model.addAttribute("view", declarations.mine(actor))
                .addAttribute("form", form)
                .addAttribute("own", true)
                .addAttribute("organisations", InterestForm.options(organisations.options(actor)))
                .addAttribute("kinds", InterestForm.kinds(InterestKind::own));
        return "assessment/interest";
    }

    private String end(Actor actor, int number, Form form, Model model) {
        model.addAttribute("interest", declarations.interest(actor, number))
                .addAttribute("form", form)
                .addAttribute("own", true);
        return "assessment/interest-end";
    }
}
