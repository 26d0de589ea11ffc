package uk.gov.education.grants.programme.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.DraftOutcome.CodeTaken;
import uk.gov.education.grants.programme.DraftOutcome.Drafted;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.programme.RoundAccess;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.SetUpView;
import uk.gov.education.grants.shared.Actor;

/// Begins a round, and says what it is about.
@Controller
class DetailsController {

    private final ProgrammeService programmes;
    private final RoundSetUpService setUp;
    private final Years years;

    DetailsController(ProgrammeService programmes, RoundSetUpService setUp, Years years) {
        this.programmes = programmes;
        this.setUp = setUp;
        this.years = years;
    }

    @GetMapping("/programmes/{programme}/rounds/new")
    String start(Actor actor, @PathVariable String programme, Model model) {
        RoundAccess.requireSetUp(actor);
        return newPage(actor, programme, Form.EMPTY, model);
    }

    @PostMapping("/programmes/{programme}/rounds/new")
    String draft(Actor actor, @PathVariable String programme, Typed typed, Model model) {
        var reading = typed.read();
        var code = reading.text("code", "The address", 60, "Enter a short address for the round");
        if (!reading.hasProblem("code") && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            reading.problem("code", "The address must be lower-case letters, numbers and hyphens, like scale-up-2027");
        }
        var details = read(reading);
        if (!reading.hasProblems()) {
            switch (setUp.draft(actor, programme, code, details)) {
                case Drafted _ -> {
                    return "redirect:/rounds/" + code + "/setup";
                }
                case CodeTaken(var _, var title) ->
                    reading.problem(
                            "code", "The address %s belongs to “%s” already. Choose another".formatted(code, title));
            }
        }
        return newPage(actor, programme, reading.form(), model);
    }

    @GetMapping("/rounds/{round}/setup/details")
    String show(Actor actor, @PathVariable String round, Model model) {
        var view = setUp.draftView(actor, round);
        var details = view.round().details();
        var known = new LinkedHashMap<String, String>();
        known.put("title", details.title());
        known.put("summary", details.summary());
        known.put("kind", details.kind().name());
        known.put("firstYear", details.firstYear().toString());
        known.put("lastYear", details.lastYear().toString());
        known.put("allocation", details.allocation().digits());
        return page(view, Typed.of(known).form(), model);
    }

    @PostMapping("/rounds/{round}/setup/details")
    String save(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var details = read(reading);
        if (reading.hasProblems()) {
            return page(setUp.draftView(actor, round), reading.form(), model);
        }
        setUp.changeDetails(actor, round, details);
        return "redirect:/rounds/{round}/setup";
    }

    private RoundDetails read(Reading reading) {
        var first = years.read(reading, "firstYear", "Select the first financial year");
        var last = years.read(reading, "lastYear", "Select the last financial year");
        if (!reading.hasProblem("firstYear") && !reading.hasProblem("lastYear") && last.compareTo(first) < 0) {
            reading.problem("lastYear", "The last financial year must not come before the first, " + first);
        }
        return new RoundDetails(
                reading.text("title", "The title", 200, "Enter the title of the round"),
                reading.text("summary", "The summary", 4_000, "Enter what the round is for"),
                reading.choice("kind", RoundKind.class, "Select how bids are chosen"),
                first,
                last.compareTo(first) < 0 ? first : last,
                reading.money("allocation", "The allocation", "Enter how much the round has to give"));
    }

    private String newPage(Actor actor, String programme, Form form, Model model) {
        model.addAttribute("programme", programmes.view(actor, programme));
        fields(form, model);
        return "programme/new-round";
    }

    private String page(SetUpView view, Form form, Model model) {
        model.addAttribute("setUp", view);
        fields(form, model);
        return "programme/setup-details";
    }

    private void fields(Form form, Model model) {
        model.addAttribute("form", form).addAttribute("years", years.options()).addAttribute("kinds", kinds());
    }

    private static List<Option> kinds() {
        return Arrays.stream(RoundKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        kind.title(),
                        switch (kind) {
                            case COMPETED -> "Assessors score the bids against criteria";
                            case DIRECT -> "Each bid is decided alone, on grounds of its own";
                        }))
                .toList();
    }
}
