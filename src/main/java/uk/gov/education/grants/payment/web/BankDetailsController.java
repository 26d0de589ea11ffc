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
import uk.gov.education.grants.payment.BankAccount;
import uk.gov.education.grants.payment.BankDetailsService;
import uk.gov.education.grants.payment.BankDetailsView;
import uk.gov.education.grants.shared.Actor;

/// Where an organisation is paid: a certifier proposes an account, a finance officer decides on it.
@Controller
@RequestMapping("/organisations/{orgId}/bank-details")
class BankDetailsController {

    private enum Decision {
        CONFIRM,
        REFUSE
    }

    private static final List<Option> DECISIONS = List.of(
            Option.of(Decision.CONFIRM.name(), "Yes, I have checked with the organisation that it is its own"),
            Option.of(Decision.REFUSE.name(), "No, refuse it"));

    private final BankDetailsService details;

    BankDetailsController(BankDetailsService details) {
        this.details = details;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String orgId, Model model) {
        return page(details.show(actor, orgId), Form.EMPTY, model);
    }

    @PostMapping
    String propose(Actor actor, @PathVariable String orgId, Typed typed, Model model) {
        var reading = typed.read();
        var name = reading.text("name", "The name on the account", 100, "Enter the name on the account");
        var sortCode = digits(reading.text("sortCode", "The sort code", 20, "Enter the sort code"));
        var number = digits(reading.text("accountNumber", "The account number", 20, "Enter the account number"));
        if (!sortCode.matches("\\d{6}") && !reading.hasProblem("sortCode")) {
            reading.problem("sortCode", "The sort code must have 6 digits, like 12-34-56");
        }
        if (!number.matches("\\d{8}") && !reading.hasProblem("accountNumber")) {
            reading.problem("accountNumber", "The account number must have 8 digits, like 00012345");
        }
        if (reading.hasProblems()) {
            return page(details.toPropose(actor, orgId), reading.form(), model);
        }
        details.propose(actor, orgId, new BankAccount(name, sortCode.replaceAll("(\\d\\d)(?=\\d)", "$1-"), number));
        return "redirect:/organisations/{orgId}/bank-details";
    }

    @PostMapping("/decision")
    String decide(Actor actor, @PathVariable String orgId, Typed typed, Model model) {
        var reading = typed.read();
        var decision = reading.choice("decision", Decision.class, "Select whether the account is right");
        var reason = decision == Decision.REFUSE && !reading.hasProblems()
                ? reading.text("reason", "The reason", 500, "Enter why you refuse it")
                : "";
        if (reading.hasProblems()) {
            return page(details.toDecide(actor, orgId), reading.form(), model);
        }
        if (decision == Decision.CONFIRM) {
            details.confirm(actor, orgId);
        } else {
            details.refuse(actor, orgId, reason);
        }
        return "redirect:/organisations/{orgId}/bank-details";
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    private static String page(BankDetailsView view, Form form, Model model) {
        model.addAttribute("details", view)
                .addAttribute("form", form)
                .addAttribute("pause", BankDetailsService.DAYS_OF_PAUSE)
                .addAttribute("decisions", DECISIONS);
        return "payment/bank-details";
    }
}
