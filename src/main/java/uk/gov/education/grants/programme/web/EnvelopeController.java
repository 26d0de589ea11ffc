package uk.gov.education.grants.programme.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.Envelope;
import uk.gov.education.grants.programme.ProgrammeAccess;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/programmes/{programme}/announcements/new")
class EnvelopeController {

    private final ProgrammeService programmes;
    private final Years years;

    EnvelopeController(ProgrammeService programmes, Years years) {
        this.programmes = programmes;
        this.years = years;
    }

    @GetMapping
    String start(Actor actor, @PathVariable String programme, Model model) {
        ProgrammeAccess.requireSetUp(actor);
        return page(actor, programme, Form.EMPTY, model);
    }

    @PostMapping
    String add(Actor actor, @PathVariable String programme, Typed typed, Model model) {
        var reading = typed.read();
        var first = years.read(reading, "firstYear", "Select the first financial year");
        var last = years.read(reading, "lastYear", "Select the last financial year");
        if (!reading.hasProblems() && last.compareTo(first) < 0) {
            reading.problem("lastYear", "The last financial year must not come before the first, " + first);
        }
        var announced = new Envelope(
                reading.text("title", "The title", 200, "Enter what was announced"),
                reading.money("amount", "The amount", "Enter the amount that was announced"),
                first,
                last,
                reading.text("source", "The source", 500, "Enter where it was announced"));
        if (reading.hasProblems()) {
            return page(actor, programme, reading.form(), model);
        }
        if (!programmes.view(actor, programme).envelopes().contains(announced)) {
            programmes.addEnvelope(actor, programme, announced);
        }
        return "redirect:/programmes/{programme}";
    }

    private String page(Actor actor, String programme, Form form, Model model) {
        model.addAttribute("programme", programmes.view(actor, programme))
                .addAttribute("form", form)
                .addAttribute("years", years.options());
        return "programme/announcement";
    }
}
