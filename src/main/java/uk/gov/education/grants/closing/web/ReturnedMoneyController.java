package uk.gov.education.grants.closing.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.closing.ReturnedMoneyService;
import uk.gov.education.grants.closing.ReturnedMoneyService.Receipt;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;

/// Notes money that an organisation has given back.
@Controller
@RequestMapping("/awards/{award}/returned-money")
class ReturnedMoneyController {

    private final ReturnedMoneyService returns;

    ReturnedMoneyController(ReturnedMoneyService returns) {
        this.returns = returns;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        return page(actor, award, Form.EMPTY, model);
    }

    @PostMapping
    String note(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var year = reading.text("year", "The financial year", 7, "Select the financial year whose money came back");
        if (!year.isEmpty() && !FinancialYear.isYear(year)) {
            reading.problem("year", "Select a financial year from the list");
        }
        var amount = reading.money("amount", "The amount", "Enter how much came back");
        var on = reading.date("on", "The day on which it came", "Enter the day on which it came");
        var reference = reading.text("reference", "The bank's reference", 100, "Enter the bank's reference");
        var because = reading.text("because", "The reason", 2_000, "Enter why it came back");
        if (!reading.hasProblems()) {
            returns.note(actor, award, new Receipt(FinancialYear.of(year), amount, on, reference, because))
                    .forEach(objection -> reading.problem(objection.field(), objection.why()));
        }
        return reading.hasProblems() ? page(actor, award, reading.form(), model) : "redirect:/awards/{award}/closing";
    }

    private String page(Actor actor, AwardReference award, Form form, Model model) {
        var closing = returns.toNote(actor, award);
        model.addAttribute("closing", closing)
                .addAttribute("form", form)
                .addAttribute(
                        "years",
                        closing.figures().years().stream()
                                .filter(year -> year.paid().isPositive())
                                .map(year -> Option.of(
                                        year.year().toString(), "%s: %s paid".formatted(year.year(), year.paid())))
                                .toList());
        return "closing/returned-money";
    }
}
