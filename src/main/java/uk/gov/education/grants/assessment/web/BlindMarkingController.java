package uk.gov.education.grants.assessment.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.assessment.BlindMarkingService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What assessors of a round learn of bidders, a part of setting the round up.
@Controller
@RequestMapping("/rounds/{round}/setup/blind")
class BlindMarkingController {

    private static final List<Option> ANSWERS = List.of(
            Option.of("no", "Yes: assessors read bids as they were submitted"),
            new Option(
                    "yes",
                    "No: names are taken out",
                    "Of the lead, its partners, people and the project. Assessors cannot open documents"));

    private final BlindMarkingService blindMarking;

    BlindMarkingController(BlindMarkingService blindMarking) {
        this.blindMarking = blindMarking;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Model model) {
        var known = Typed.of(Map.of("blind", blindMarking.isBlind(actor, round) ? "yes" : "no"));
        return page(actor, round, known.form(), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var answer = typed.text("blind");
        if (ANSWERS.stream().noneMatch(each -> each.value().equals(answer))) {
            var reading = typed.read();
            reading.problem("blind", "Say whether assessors learn who bids");
            return page(actor, round, reading.form(), model);
        }
        blindMarking.set(actor, round, answer.equals("yes"));
        return "redirect:/rounds/{round}/setup";
    }

    private String page(Actor actor, String round, Form form, Model model) {
        model.addAttribute("round", blindMarking.round(actor, round))
                .addAttribute("form", form)
                .addAttribute("answers", ANSWERS);
        return "assessment/blind";
    }
}
