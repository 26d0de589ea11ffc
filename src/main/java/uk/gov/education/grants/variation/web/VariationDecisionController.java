package uk.gov.education.grants.variation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.variation.VariationDecisionService;

/// What the Department does with a variation: an officer asks, an approver decides.
@Controller
@RequestMapping("/variations/{reference}")
class VariationDecisionController {

    private enum Choice {
        AGREE,
        REFUSE
    }

    private static final List<Option> CHOICES = List.of(
            new Option("AGREE", "Agree", "Award, money and agreement change at once"),
            new Option("REFUSE", "Refuse", "Everything stays as it was agreed"));

    private static final int LONGEST_TEXT = 2_000;

    private final VariationDecisionService decisions;

    VariationDecisionController(VariationDecisionService decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/query")
    String toQuery(Actor actor, @PathVariable String reference, Model model) {
        return queryPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/query")
    String query(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var question =
                reading.text("question", "The question", LONGEST_TEXT, "Enter what the organisation has to answer");
        if (reading.hasProblems()) {
            return queryPage(actor, reference, reading.form(), model);
        }
        decisions.query(actor, reference, question);
        return "redirect:/variations/{reference}";
    }

    @GetMapping("/decision")
    String toDecide(Actor actor, @PathVariable String reference, Model model) {
        return decisionPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/decision")
    String decide(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var choice = reading.choice("decision", Choice.class, "Select whether you agree or refuse");
        var reason = reading.text("reason", "The reason", LONGEST_TEXT, "Enter why you decide so");
        if (reading.hasProblems()) {
            return decisionPage(actor, reference, reading.form(), model);
        }
        if (choice == Choice.REFUSE) {
            decisions.refuse(actor, reference, reason);
            return "redirect:/variations/{reference}";
        }
        return Reasons.isDone(decisions.agree(actor, reference, reason), reading)
                ? "redirect:/variations/{reference}"
                : decisionPage(actor, reference, reading.form(), model);
    }

    private String queryPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("variation", decisions.toQuery(actor, reference)).addAttribute("form", form);
        return "variation/query";
    }

    private String decisionPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("variation", decisions.toDecide(actor, reference))
                .addAttribute("choices", CHOICES)
                .addAttribute("form", form);
        return "variation/decision";
    }
}
