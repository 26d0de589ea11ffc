package uk.gov.education.grants.flexibility.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.flexibility.FlexibilityService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The last two steps in the council: an editor says that partners are consulted; a certifier, another person, submits.
@Controller
@RequestMapping("/flexibilities/{reference}")
class FlexibilitySignOffController {

    private final FlexibilityService flexibilities;

    FlexibilitySignOffController(FlexibilityService flexibilities) {
        this.flexibilities = flexibilities;
    }

    @GetMapping("/consulted")
    String consulted(Actor actor, @PathVariable String reference, Model model) {
        return consultedPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/consulted")
    String markConsulted(Actor actor, @PathVariable String reference, Model model) {
        var reading = Typed.NOTHING.read();
        return Reasons.isDone(flexibilities.markConsulted(actor, reference), reading)
                ? "redirect:/flexibilities/{reference}"
                : consultedPage(actor, reference, reading.form(), model);
    }

    @GetMapping("/sign-off")
    String signOff(Actor actor, @PathVariable String reference, Model model) {
        return signOffPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/sign-off")
    String decide(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        switch (typed.text("decision")) {
            case "submit" -> {
                if (!reading.ticked("certify")) {
                    reading.problem("certify", "Confirm that you certify the request for your council");
                } else if (Reasons.isDone(flexibilities.submit(actor, reference), reading)) {
                    return "redirect:/flexibilities/{reference}";
                }
            }
            case "return" -> {
                var reason = reading.text("reason", "The reason", 1_000, "Say what the editors should change");
                if (!reading.hasProblems()) {
                    flexibilities.returnToEditors(actor, reference, reason);
                    return "redirect:/flexibilities/{reference}";
                }
            }
            default -> reading.problem("decision", "Choose whether you submit the request or return it");
        }
        return signOffPage(actor, reference, reading.form(), model);
    }

    private String consultedPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("flexibility", flexibilities.toMarkConsulted(actor, reference))
                .addAttribute("form", form);
        return "flexibility/consulted";
    }

    private String signOffPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("flexibility", flexibilities.toSignOff(actor, reference))
                .addAttribute("form", form);
        return "flexibility/sign-off";
    }
}
