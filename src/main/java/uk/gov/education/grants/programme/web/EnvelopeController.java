package uk.gov.education.grants.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.Envelope;
import uk.gov.education.grants.programme.ProgrammeAccess;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.programme.ProgrammeView;
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
        var url = reading.optionalWebAddress("url", "The address");
        var announced = new Envelope(
                round(reading, programmes.view(actor, programme)),
                reading.text("title", "The title", 200, "Enter what was announced"),
                reading.money("amount", "The amount", "Enter the amount that was announced"),
                first,
                last,
                day(reading),
                reading.text("by", "Who announced it", 200, "Enter who announced it"),
                reading.text("source", "The source", 500, "Enter where it was announced"),
                url.isEmpty() ? null : url);
        if (reading.hasProblems()) {
            return page(actor, programme, reading.form(), model);
        }
        if (!programmes.view(actor, programme).envelopes().contains(announced)) {
            programmes.addEnvelope(actor, programme, announced);
        }
        return "redirect:/programmes/{programme}";
    }

    private static @Nullable String round(Reading reading, ProgrammeView programme) {
        var code = reading.form().value("round");
        if (code.isEmpty()) {
            return null;
        }
        if (programme.rounds().stream().noneMatch(round -> round.code().equals(code))) {
            reading.problem("round", "Select a round of this programme, or the whole programme");
        }
        return code;
    }

    /// A source may name no day: all three parts are left empty then.
    private static @Nullable LocalDate day(Reading reading) {
        return Stream.of("on-day", "on-month", "on-year")
                        .allMatch(part -> reading.form().value(part).isBlank())
                ? null
                : reading.date("on", "The day", "Enter the day of the announcement");
    }

    private static List<Option> rounds(ProgrammeView programme) {
        return programme.rounds().stream()
                .map(round -> Option.of(round.code(), round.title()))
                .toList();
    }

    private String page(Actor actor, String programme, Form form, Model model) {
        var view = programmes.view(actor, programme);
        model.addAttribute("programme", view)
                .addAttribute("rounds", rounds(view))
                .addAttribute("form", form)
                .addAttribute("years", years.options());
        return "programme/announcement";
    }
}
