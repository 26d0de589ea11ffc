package uk.gov.education.grants.closing.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.closing.Certificate;
import uk.gov.education.grants.closing.ClosingService;
import uk.gov.education.grants.closing.ClosingView;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The end of an award: the page that says how it stands, and a page for each of the three steps.
@Controller
class ClosingController {

    private enum Decision {
        RECONCILE,
        ASK
    }

    private static final List<Option> DECISIONS = List.of(
            Option.of(Decision.RECONCILE.name(), "Set the books straight with these figures"),
            Option.of(Decision.ASK.name(), "Ask the organisation about its certificate"));

    private static final String TO_THE_PAGE = "redirect:/awards/{award}/closing";

    private final ClosingService closings;

    ClosingController(ClosingService closings) {
        this.closings = closings;
    }

    @GetMapping("/awards/{award}/closing")
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        return page("closing/closing", closings.show(actor, award), Form.EMPTY, model);
    }

    @GetMapping("/awards/{award}/final-claim")
    String toSign(Actor actor, @PathVariable AwardReference award, Model model) {
        return page("closing/final-claim", closings.toSign(actor, award), Form.EMPTY, model);
    }

    @PostMapping("/awards/{award}/final-claim")
    String sign(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var spent = reading.money("spent", "What was spent", "Enter how much of the grant was spent");
        var achieved = reading.text("achieved", "What was achieved", 4_000, "Enter what the grant achieved");
        if (!reading.ticked("authority")) {
            reading.problem("authority", "Confirm that you may certify this for your organisation");
        }
        var name = reading.text("name", "The name", 100, "Enter your name as you sign");
        if (!reading.hasProblems()) {
            refuse(reading, closings.sign(actor, award, new Certificate(spent, achieved, name)));
        }
        return reading.hasProblems()
                ? page("closing/final-claim", closings.toSign(actor, award), reading.form(), model)
                : TO_THE_PAGE;
    }

    @GetMapping("/awards/{award}/reconciliation")
    String toReconcile(Actor actor, @PathVariable AwardReference award, Model model) {
        return reconciliation(actor, award, Form.EMPTY, model);
    }

    @PostMapping("/awards/{award}/reconciliation")
    String reconcile(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var decision = reading.choice("decision", Decision.class, "Select what you do");
        var words = reading.text("words", "What you enter", 2_000, "Enter what you checked, or what you ask");
        if (!reading.hasProblems()) {
            if (decision == Decision.ASK) {
                closings.ask(actor, award, words);
            } else {
                refuse(reading, closings.reconcile(actor, award, words));
            }
        }
        return reading.hasProblems() ? reconciliation(actor, award, reading.form(), model) : TO_THE_PAGE;
    }

    private String reconciliation(Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("decisions", DECISIONS);
        return page("closing/reconciliation", closings.toReconcile(actor, award), form, model);
    }

    @PostMapping("/awards/{award}/closing")
    String close(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var view = closings.toClose(actor, award);
        if (!reading.ticked("checked")) {
            reading.problem("checked", "Confirm that you have read the figures");
        } else {
            refuse(reading, closings.close(actor, award));
        }
        return reading.hasProblems() ? page("closing/closing", view, reading.form(), model) : TO_THE_PAGE;
    }

    private static void refuse(Reading reading, List<String> why) {
        why.forEach(reason -> reading.problem("", reason));
    }

    private static String page(String template, ClosingView closing, Form form, Model model) {
        model.addAttribute("closing", closing).addAttribute("form", form);
        return template;
    }
}
