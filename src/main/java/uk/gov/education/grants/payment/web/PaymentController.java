package uk.gov.education.grants.payment.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.payment.AuthoriseOutcome.Authorised;
import uk.gov.education.grants.payment.AuthoriseOutcome.NotPayable;
import uk.gov.education.grants.payment.PaymentService;
import uk.gov.education.grants.payment.PaymentView;
import uk.gov.education.grants.shared.Actor;

/// What the Department pays: what waits, an instalment that is due, and one payment with all its rules and figures.
@Controller
class PaymentController {

    private enum Result {
        PAID,
        FAILED
    }

    private static final List<Option> RESULTS =
            List.of(Option.of(Result.PAID.name(), "It was paid"), Option.of(Result.FAILED.name(), "It failed"));

    private final PaymentService payments;

    PaymentController(PaymentService payments) {
        this.payments = payments;
    }

    @GetMapping("/payments")
    String list(Actor actor, Model model) {
        model.addAttribute("waiting", payments.waiting(actor));
        return "payment/payments";
    }

    @GetMapping("/awards/{award}/instalments/{number}")
    String toVerify(Actor actor, @PathVariable AwardReference award, @PathVariable int number, Model model) {
        return instalmentPage(actor, award, number, Form.EMPTY, model);
    }

    @PostMapping("/awards/{award}/instalments/{number}")
    String verify(Actor actor, @PathVariable AwardReference award, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var because = reading.text("because", "What you enter", 2_000, "Enter what you checked");
        if (reading.hasProblems()) {
            return instalmentPage(actor, award, number, reading.form(), model);
        }
        payments.verify(actor, award, number, because);
        return "redirect:/payments";
    }

    @GetMapping("/payments/{payment}")
    String show(Actor actor, @PathVariable String payment, Model model) {
        return paymentPage(payments.show(actor, payment), Form.EMPTY, model);
    }

    @PostMapping("/payments/{payment}/authorisation")
    String authorise(Actor actor, @PathVariable String payment, Typed typed, Model model) {
        var reading = typed.read();
        if (!reading.ticked("checked")) {
            reading.problem("checked", "Confirm that you have read the figures and authorise the payment");
            return paymentPage(payments.toAct(actor, payment), reading.form(), model);
        }
        return switch (payments.authorise(actor, payment)) {
            case Authorised _ -> "redirect:/payments/{payment}";
            case NotPayable refused -> {
                refused.broken().forEach(rule -> reading.problem("", "%s".formatted(rule.breach())));
                yield paymentPage(payments.toAct(actor, payment), reading.form(), model);
            }
        };
    }

    @PostMapping("/payments/{payment}/result")
    String settle(Actor actor, @PathVariable String payment, Typed typed, Model model) {
        var reading = typed.read();
        var result = reading.choice("result", Result.class, "Select what the bank did");
        var on = reading.date("on", "The day", "Enter the day on which the bank did it");
        var reason = result == Result.FAILED && !reading.hasProblem("result")
                ? reading.text("reason", "The reason", 500, "Enter why it failed, as the bank says it")
                : "";
        if (reading.hasProblems()) {
            return paymentPage(payments.toAct(actor, payment), reading.form(), model);
        }
        payments.settle(actor, payment, result == Result.PAID, on, reason);
        return "redirect:/payments/{payment}";
    }

    @PostMapping("/payments/{payment}/again")
    String again(Actor actor, @PathVariable String payment) {
        return "redirect:/payments/" + payments.again(actor, payment);
    }

    private String instalmentPage(Actor actor, AwardReference award, int number, Form form, Model model) {
        model.addAttribute("view", payments.toVerify(actor, award, number)).addAttribute("form", form);
        return "payment/instalment";
    }

    private static String paymentPage(PaymentView payment, Form form, Model model) {
        model.addAttribute("payment", payment).addAttribute("form", form).addAttribute("results", RESULTS);
        return "payment/payment";
    }
}
