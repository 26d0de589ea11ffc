package uk.gov.education.grants.portfolio.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.portfolio.BulkKind;
import uk.gov.education.grants.portfolio.BulkService;
import uk.gov.education.grants.shared.Actor;

/// Does one thing for many bids of a round: shows to which and with what effect, asks once more, and says how
/// far it has come.
@Controller
@RequestMapping("/rounds/{round}/together")
class BulkController {

    private static final String SUBJECT = "subject";

    private final BulkService works;

    BulkController(BulkService works) {
        this.works = works;
    }

    @GetMapping("/{kind}")
    String show(Actor actor, @PathVariable String round, @PathVariable String kind, Model model) {
        return page(actor, round, BulkKind.of(kind), Form.EMPTY, model);
    }

    @PostMapping("/{kind}")
    String order(Actor actor, @PathVariable String round, @PathVariable String kind, Typed typed, Model model) {
        var asked = BulkKind.of(kind);
        var reading = typed.read();
        var chosen = typed.texts(SUBJECT);
        if (chosen.isEmpty()) {
            reading.problem(SUBJECT, "Choose at least one");
        }
        var reason = asked.needsReason()
                ? reading.text("reason", "The reason", 1_000, "Enter the reason that stands with each of them")
                : "";
        if (reading.hasProblems()) {
            return page(actor, round, asked, reading.form(), model);
        }
        return "redirect:/rounds/{round}/together/works/" + works.order(actor, round, asked, chosen, reason);
    }

    @GetMapping("/works/{number:\\d{1,6}}")
    String progress(Actor actor, @PathVariable String round, @PathVariable int number, Model model) {
        model.addAttribute("work", works.progress(actor, round, number));
        return "portfolio/work";
    }

    private String page(Actor actor, String round, BulkKind kind, Form form, Model model) {
        var sent = !form.typed().fields().isEmpty();
        model.addAttribute("page", works.preview(actor, round, kind))
                .addAttribute("form", form)
                .addAttribute("sent", sent)
                .addAttribute("ticked", sent ? form.values(SUBJECT) : List.of());
        return "portfolio/together";
    }
}
