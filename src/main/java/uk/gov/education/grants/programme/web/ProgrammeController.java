package uk.gov.education.grants.programme.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import uk.gov.education.grants.programme.LegalPower;
import uk.gov.education.grants.programme.ProgrammeAccess;
import uk.gov.education.grants.programme.ProgrammeDetails;
import uk.gov.education.grants.programme.ProgrammeOutcome.CodeTaken;
import uk.gov.education.grants.programme.ProgrammeOutcome.Created;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/programmes")
class ProgrammeController {

    private final ProgrammeService programmes;
    private final Clock clock;

    ProgrammeController(ProgrammeService programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("programmes", programmes.list(actor))
                .addAttribute("maySetUp", ProgrammeAccess.maySetUp(actor));
        return "programme/programmes";
    }

    @GetMapping("/{programme}")
    String show(Actor actor, @PathVariable String programme, Model model) {
        model.addAttribute("programme", programmes.view(actor, programme))
                .addAttribute("now", clock.instant())
                .addAttribute("maySetUp", ProgrammeAccess.maySetUp(actor));
        return "programme/programme";
    }

    @GetMapping("/new")
    String start(Actor actor, Model model) {
        ProgrammeAccess.requireSetUp(actor);
        return newPage(Form.EMPTY, model);
    }

    @PostMapping("/new")
    String create(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var code = reading.text("code", "The code", 8, "Enter a code of two to eight capital letters");
        if (!reading.hasProblem("code") && !code.matches("[A-Z]{2,8}")) {
            reading.problem("code", "The code must be two to eight capital letters, like CSCIP");
        }
        var details = details(reading);
        if (!reading.hasProblems()) {
            switch (programmes.create(actor, code, details)) {
                case Created _ -> {
                    return "redirect:/programmes/" + code;
                }
                case CodeTaken(var _, var name) ->
                    reading.problem(
                            "code", "The code %s belongs to “%s” already. Choose another".formatted(code, name));
            }
        }
        return newPage(reading.form(), model);
    }

    @GetMapping("/{programme}/details")
    String edit(Actor actor, @PathVariable String programme, Model model) {
        ProgrammeAccess.requireSetUp(actor);
        var details = programmes.view(actor, programme).details();
        var known = Typed.of(Map.of(
                "name", details.name(),
                "purpose", details.purpose(),
                "legalPower", details.legalPower().name(),
                "seniorOwner", details.seniorOwner()));
        return detailsPage(actor, programme, known.form(), model);
    }

    @PostMapping("/{programme}/details")
    String change(Actor actor, @PathVariable String programme, Typed typed, Model model) {
        var reading = typed.read();
        var details = details(reading);
        if (reading.hasProblems()) {
            return detailsPage(actor, programme, reading.form(), model);
        }
        programmes.change(actor, programme, details);
        return "redirect:/programmes/{programme}";
    }

    private static ProgrammeDetails details(Reading reading) {
        return new ProgrammeDetails(
                reading.text("name", "The name", 200, "Enter the name of the programme"),
                reading.text("purpose", "The purpose", 2_000, "Enter what the programme is for"),
                reading.choice("legalPower", LegalPower.class, "Select the law under which the programme pays grant"),
                reading.text("seniorOwner", "The senior owner", 200, "Enter who answers for the programme"));
    }

    private static String newPage(Form form, Model model) {
        model.addAttribute("form", form).addAttribute("legalPowers", legalPowers());
        return "programme/new";
    }

    private String detailsPage(Actor actor, String programme, Form form, Model model) {
        model.addAttribute("programme", programmes.view(actor, programme))
                .addAttribute("form", form)
                .addAttribute("legalPowers", legalPowers());
        return "programme/details";
    }

    private static List<Option> legalPowers() {
        return Arrays.stream(LegalPower.values())
                .map(power -> Option.of(power.name(), power.title()))
                .toList();
    }
}
