package uk.gov.education.grants.evaluation.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.EvidenceScale.Wording;
import uk.gov.education.grants.evaluation.EvidenceScaleService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The scale of evidence levels, explained to everybody; administrators word it.
@Controller
class LevelsController {

    private static final int LONGEST_MEANING = 100;

    private final EvidenceScaleService levels;

    LevelsController(EvidenceScaleService levels) {
        this.levels = levels;
    }

    @GetMapping("/evidence/levels")
    String list(Actor actor, Model model) {
        model.addAttribute("scale", levels.scale()).addAttribute("mayWord", levels.mayWord(actor));
        return "evaluation/levels";
    }

    @GetMapping("/admin/evidence-levels/{number}")
    String show(Actor actor, @PathVariable int number, Model model) {
        var scale = levels.scale();
        var level = level(number);
        var known = Typed.of(Map.of("title", scale.title(level), "meaning", scale.meaning(level)));
        return page(actor, level, known.form(), model);
    }

    @PostMapping("/admin/evidence-levels/{number}")
    String save(Actor actor, @PathVariable int number, Typed typed, Model model) {
        var level = level(number);
        var reading = typed.read();
        var title = reading.text("title", "The name", 60, "Enter a name for the level");
        var meaning = reading.words("meaning", "The meaning", LONGEST_MEANING, "Enter what the level means");
        if (reading.hasProblems()) {
            return page(actor, level, reading.form(), model);
        }
        levels.word(actor, level, new Wording(title, meaning));
        return "redirect:/evidence/levels";
    }

    private static EvidenceLevel level(int number) {
        if (number < 0 || number >= EvidenceLevel.values().length) {
            throw new NotFound("There is no evidence level %d.".formatted(number));
        }
        return EvidenceLevel.of(number);
    }

    private String page(Actor actor, EvidenceLevel level, Form form, Model model) {
        model.addAttribute("history", levels.history(actor, level))
                .addAttribute("level", level)
                .addAttribute("longestMeaning", LONGEST_MEANING)
                .addAttribute("form", form);
        return "evaluation/level";
    }
}
