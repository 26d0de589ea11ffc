package uk.gov.education.grants.payment.web;

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
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.payment.ClaimOutcome.Refused;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.shared.Actor;

/// Where an officer says that a claim is in order, or asks about it.
@Controller
@RequestMapping("/claims/{claim}/check")
class ClaimCheckController {

    private enum Finding {
        IN_ORDER,
        QUERY
    }

    private static final List<Option> FINDINGS = List.of(
            Option.of(Finding.IN_ORDER.name(), "Yes, it is in order and waits for a finance officer"),
            Option.of(Finding.QUERY.name(), "No, ask the organisation about it"));

    private final ClaimService claims;

    ClaimCheckController(ClaimService claims) {
        this.claims = claims;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String claim, Model model) {
        return page(actor, claim, Form.EMPTY, model);
    }

    @PostMapping
    String check(Actor actor, @PathVariable String claim, Typed typed, Model model) {
        var reading = typed.read();
        var finding = reading.choice("finding", Finding.class, "Select whether the claim is in order");
        var words = reading.text("words", "What you enter", 2_000, "Enter what you checked, or what you ask");
        if (reading.hasProblems()) {
            return page(actor, claim, reading.form(), model);
        }
        if (finding == Finding.QUERY) {
            claims.query(actor, claim, words);
            return "redirect:/claims/{claim}";
        }
        return switch (claims.verify(actor, claim, words)) {
            case Done _ -> "redirect:/claims/{claim}";
            case Refused refused -> {
                refused.why().forEach(objection -> reading.problem("", objection.why()));
                yield page(actor, claim, reading.form(), model);
            }
        };
    }

    private String page(Actor actor, String claim, Form form, Model model) {
        model.addAttribute("claim", claims.toCheck(actor, claim))
                .addAttribute("form", form)
                .addAttribute("findings", FINDINGS);
        return "payment/claim-check";
    }
}
