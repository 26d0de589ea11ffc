package uk.gov.education.grants.programme.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.Funder;
import uk.gov.education.grants.programme.ProgrammeAccess;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;

@Controller
@RequestMapping("/programmes/{programme}/funders")
class FundersController {

    /// How many funders the page has room for. One left empty is left out.
    private static final List<Integer> LINES = List.of(1, 2, 3, 4);

    private final ProgrammeService programmes;

    FundersController(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String programme, Model model) {
        ProgrammeAccess.requireSetUp(actor);
        var fields = new LinkedHashMap<String, String>();
        var funders = programmes.view(actor, programme).funders();
        for (var place = 0; place < funders.size(); place++) {
            fields.put("name-" + (place + 1), funders.get(place).name());
            fields.put("share-" + (place + 1), Figures.digits(funders.get(place).share()));
        }
        return page(actor, programme, Typed.of(fields).form(), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String programme, Typed typed, Model model) {
        var reading = typed.read();
        var funders = read(typed, reading);
        if (reading.hasProblems()) {
            return page(actor, programme, reading.form(), model);
        }
        programmes.setFunders(actor, programme, funders);
        return "redirect:/programmes/{programme}";
    }

    private static List<Funder> read(Typed typed, Reading reading) {
        var funders = new ArrayList<Funder>();
        for (var line : LINES) {
            if (typed.has("name-" + line) || typed.has("share-" + line)) {
                funders.add(new Funder(
                        reading.text("name-" + line, "The name", 200, "Enter who pays this share"),
                        reading.percent("share-" + line, "The share", "Enter the share that this funder pays")));
            }
        }
        var total = new Percent(
                funders.stream().mapToInt(funder -> funder.share().hundredths()).sum());
        if (!reading.hasProblems() && !total.equals(Percent.of(100))) {
            reading.problem("share-1", "The shares must come to 100%%. They come to %s".formatted(total));
        }
        return funders;
    }

    private String page(Actor actor, String programme, Form form, Model model) {
        model.addAttribute("programme", programmes.view(actor, programme))
                .addAttribute("form", form)
                .addAttribute("lines", LINES);
        return "programme/funders";
    }
}
