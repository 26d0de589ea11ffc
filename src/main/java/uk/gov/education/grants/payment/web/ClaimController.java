package uk.gov.education.grants.payment.web;

import java.util.HashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.payment.ClaimFigures;
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.payment.ClaimOutcome.Refused;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.payment.ClaimStatus;
import uk.gov.education.grants.payment.ClaimView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Period;

/// An organisation's money and its claims: start one, say what was spent on what, and submit it.
@Controller
class ClaimController {

    private static final String AMOUNT = "amount-";

    private final ClaimService claims;

    ClaimController(ClaimService claims) {
        this.claims = claims;
    }

    @GetMapping("/claims")
    String list(Actor actor, Model model) {
        model.addAttribute("money", claims.ofOurs(actor));
        return "payment/claims";
    }

    @GetMapping("/awards/{award}/claims/new")
    String toStart(Actor actor, @PathVariable AwardReference award, Model model) {
        return startPage(actor, award, Form.EMPTY, model);
    }

    @PostMapping("/awards/{award}/claims/new")
    String start(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var first = reading.date("first", "The first day", "Enter the first day");
        var last = reading.date("last", "The last day", "Enter the last day");
        if (!reading.hasProblems() && last.isBefore(first)) {
            reading.problem("last", "The last day must not be before the first");
        }
        if (!reading.hasProblems()) {
            switch (claims.start(actor, award, new Period(first, last))) {
                case Done(var claim) -> {
                    return "redirect:/claims/" + claim + "/amounts";
                }
                case Refused refused -> tell(refused, reading);
            }
        }
        return startPage(actor, award, reading.form(), model);
    }

    @GetMapping("/claims/{claim}")
    String show(Actor actor, @PathVariable String claim, Model model) {
        model.addAttribute("claim", claims.show(actor, claim));
        return "payment/claim";
    }

    @GetMapping("/claims/{claim}/amounts")
    String amounts(Actor actor, @PathVariable String claim, Model model) {
        var view = claims.toChange(actor, claim);
        return amountsPage(view, typed(view.figures()).form(), model);
    }

    @PostMapping("/claims/{claim}/amounts")
    String change(Actor actor, @PathVariable String claim, Typed typed, Model model) {
        var view = claims.toChange(actor, claim);
        var reading = typed.read();
        var amounts = IntStream.rangeClosed(1, view.figures().lines().size())
                .mapToObj(row -> reading.optionalMoney(
                        AMOUNT + row, view.figures().lines().get(row - 1).item()))
                .toList();
        if (!reading.hasProblems()) {
            switch (claims.change(actor, claim, amounts)) {
                case Done _ -> {
                    return "redirect:/claims/{claim}";
                }
                case Refused refused -> tell(refused, reading);
            }
        }
        return amountsPage(view, reading.form(), model);
    }

    @GetMapping("/claims/{claim}/submission")
    String toSubmit(Actor actor, @PathVariable String claim, Model model) {
        return submissionPage(claims.toSubmit(actor, claim), Form.EMPTY, model);
    }

    @PostMapping("/claims/{claim}/submission")
    String submit(Actor actor, @PathVariable String claim, Typed typed, Model model) {
        var view = claims.toSubmit(actor, claim);
        var reading = typed.read();
        if (!reading.ticked("true")) {
            reading.problem("true", "Confirm that the money was spent on this project and that the claim is true");
        }
        var answer = view.status() == ClaimStatus.QUERIED
                ? reading.text("answer", "Your answer", 2_000, "Enter your answer to the query")
                : "";
        var seen = reading.optionalMoney("seen", "The amount");
        if (!reading.hasProblems()) {
            switch (claims.submit(actor, claim, seen, answer)) {
                case Done _ -> {
                    return "redirect:/claims/{claim}";
                }
                case Refused refused -> refused.why().forEach(objection -> reading.problem("", objection.why()));
            }
        }
        return submissionPage(view, reading.form(), model);
    }

    private String startPage(Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("award", claims.toStart(actor, award)).addAttribute("form", form);
        return "payment/claim-start";
    }

    private static String amountsPage(ClaimView view, Form form, Model model) {
        model.addAttribute("claim", view).addAttribute("form", form);
        return "payment/claim-amounts";
    }

    private static String submissionPage(ClaimView view, Form form, Model model) {
        model.addAttribute("claim", view).addAttribute("form", form);
        return "payment/claim-submission";
    }

    private static Typed typed(ClaimFigures figures) {
        var fields = new HashMap<String, String>();
        for (var row = 1; row <= figures.lines().size(); row++) {
            var now = figures.lines().get(row - 1).now();
            fields.put(AMOUNT + row, now.isZero() ? "" : now.digits());
        }
        return Typed.of(fields);
    }

    static void tell(Refused refused, Reading reading) {
        refused.why().forEach(objection -> reading.problem(objection.field(), objection.why()));
    }
}
