package uk.gov.education.grants.programme.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.Criterion;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.SetUpView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Percent;

/// The criteria of a draft. The number after the last is the place of a new one, so that saving twice adds once.
@Controller
@RequestMapping("/rounds/{round}/setup/criteria")
class CriterionController {

    private final RoundSetUpService setUp;

    CriterionController(RoundSetUpService setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("setUp", setUp.draftView(actor, round));
        return "programme/setup-criteria";
    }

    @GetMapping("/{number}")
    String show(Actor actor, @PathVariable String round, @PathVariable int number, Model model) {
        var view = setUp.draftView(actor, round);
        var known = view.round().criteria().stream()
                .filter(criterion -> criterion.number() == number)
                .findFirst()
                .map(criterion -> Map.of(
                        "title", criterion.title(),
                        "guidance", criterion.guidance(),
                        "weight", Figures.digits(criterion.weight())))
                .orElse(Map.of());
        return page(view, number, Typed.of(known).form(), model);
    }

    @PostMapping("/{number}")
    String save(Actor actor, @PathVariable String round, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var criterion = new Criterion(
                reading.text("title", "The criterion", 200, "Enter what is scored"),
                reading.optionalText("guidance", "The guidance", 2_000),
                weight(reading));
        if (reading.hasProblems()) {
            return page(setUp.draftView(actor, round), number, reading.form(), model);
        }
        setUp.setCriterion(actor, round, number, criterion);
        return "redirect:/rounds/{round}/setup/criteria";
    }

    private static Percent weight(Reading reading) {
        var weight = reading.percent("weight", "The weight", "Enter how much the criterion counts");
        if (!reading.hasProblem("weight") && weight.hundredths() == 0) {
            reading.problem("weight", "The weight must be more than 0");
        }
        return weight;
    }

    /// Removes the criterion only while it is still the one that the person saw.
    @PostMapping("/{number}/remove")
    String remove(Actor actor, @PathVariable String round, @PathVariable int number, Typed typed) {
        setUp.draftView(actor, round).round().criteria().stream()
                .filter(criterion ->
                        criterion.number() == number && criterion.title().equals(typed.text("seen")))
                .findFirst()
                .ifPresent(_ -> setUp.removeCriterion(actor, round, number));
        return "redirect:/rounds/{round}/setup/criteria";
    }

    private static String page(SetUpView view, int number, Form form, Model model) {
        var criteria = view.round().criteria();
        if (number < 1 || number > criteria.size() + 1) {
            throw new NotFound("The round has no criterion %d.".formatted(number));
        }
        model.addAttribute("setUp", view)
                .addAttribute("number", number)
                .addAttribute(
                        "seen",
                        number <= criteria.size() ? criteria.get(number - 1).title() : null)
                .addAttribute("form", form);
        return "programme/setup-criterion";
    }
}
