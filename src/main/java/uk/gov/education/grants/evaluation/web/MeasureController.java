package uk.gov.education.grants.evaluation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.evaluation.EvaluationView;
import uk.gov.education.grants.evaluation.StudyService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The measures of a study. The number after the last is the place of a new one, so that saving twice adds once.
@Controller
@RequestMapping("/evaluations/{reference}/measures/{number}")
class MeasureController {

    private final StudyService studies;

    MeasureController(StudyService studies) {
        this.studies = studies;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, @PathVariable int number, Model model) {
        var evaluation = studies.toDescribe(actor, reference);
        var known = evaluation.details().measures().get(number);
        return page(evaluation, number, known == null ? Form.EMPTY : MeasureForm.of(known), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String reference, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var measure = new MeasureForm(typed, reading).measure();
        if (measure.isEmpty()) {
            return page(studies.toDescribe(actor, reference), number, reading.form(), model);
        }
        studies.setMeasure(actor, reference, number, measure.get());
        return "redirect:/evaluations/{reference}";
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable String reference, @PathVariable int number, Typed typed) {
        studies.removeMeasure(actor, reference, number, typed.text("seen"));
        return "redirect:/evaluations/{reference}";
    }

    private static String page(EvaluationView evaluation, int number, Form form, Model model) {
        var details = evaluation.details();
        var known = details.measures().get(number);
        if (known == null && (number != details.nextMeasure() || !details.mayHaveMore())) {
            throw new NotFound("The evaluation has no measure %d.".formatted(number));
        }
        model.addAttribute("evaluation", evaluation)
                .addAttribute("number", number)
                .addAttribute("seen", known == null ? null : known.name())
                .addAttribute("form", form);
        return "evaluation/measure";
    }
}
