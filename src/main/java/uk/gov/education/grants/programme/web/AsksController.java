package uk.gov.education.grants.programme.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.BidPart;
import uk.gov.education.grants.programme.RoundLink;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.SetUpView;
import uk.gov.education.grants.shared.Actor;

/// What bids to a draft round say beside its questions, and whether everybody may bid or only who is invited.
@Controller
@RequestMapping("/rounds/{round}/setup/asks")
class AsksController {

    static final int MOST_THEMES = 12;
    static final int LONGEST_THEME = 80;

    private final RoundSetUpService setUp;

    AsksController(RoundSetUpService setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Model model) {
        var view = setUp.draftView(actor, round);
        var known = new Typed(Map.of(
                "part", view.round().parts().stream().map(Enum::name).toList(),
                "themes", List.of(String.join("\n", view.round().themes())),
                "firstStage",
                        view.round().firstStage().map(RoundLink::code).stream().toList()));
        return page(view, stages(actor, round), known.form(), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var view = setUp.draftView(actor, round);
        var reading = typed.read();
        var stages = stages(actor, round);
        var chosen = typed.text("firstStage");
        var parts = reading.choices("part", BidPart.class);
        var themes = reading.lines("themes", "theme", MOST_THEMES, LONGEST_THEME);
        if (themes.size() == 1) {
            reading.problem("themes", "Enter at least two themes, or none: with one there is nothing to choose");
        }
        if (!themes.isEmpty() && !parts.contains(BidPart.PROJECT)) {
            reading.problem("themes", "Take the themes away, or ask bids about the project: they choose a theme there");
        }
        if (!chosen.isEmpty()
                && stages.stream().noneMatch(stage -> stage.value().equals(chosen))) {
            reading.problem("firstStage", "Select the first stage from the list");
        }
        if (reading.hasProblems()) {
            return page(view, stages, reading.form(), model);
        }
        setUp.changeAsks(actor, round, parts, themes, Optional.of(chosen).filter(code -> !code.isEmpty()));
        return "redirect:/rounds/{round}/setup";
    }

    private static String page(SetUpView view, List<Option> stages, Form form, Model model) {
        model.addAttribute("setUp", view)
                .addAttribute("form", form)
                .addAttribute("stages", stages)
                .addAttribute(
                        "parts",
                        Arrays.stream(BidPart.values())
                                .map(part -> new Option(part.name(), part.title(), part.meaning()))
                                .toList());
        return "programme/setup-asks";
    }

    private List<Option> stages(Actor actor, String round) {
        return setUp.firstStages(actor, round).stream()
                .map(stage -> Option.of(stage.code(), stage.title()))
                .toList();
    }
}
