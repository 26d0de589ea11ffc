package uk.gov.education.grants.evaluation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvaluationStatus;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/evaluations/{reference}/quality-assurance")
class QualityAssuranceController {

    private final EvaluationService evaluations;

    QualityAssuranceController(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Model model) {
        return page(actor, reference, Form.EMPTY, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var level = reading.choice("level", EvidenceLevel.class, "Select how far the study can be trusted");
        if (reading.hasProblems()) {
            return page(actor, reference, reading.form(), model);
        }
        evaluations.assure(actor, reference, level);
        return "redirect:/evaluations/{reference}";
    }

    private String page(Actor actor, String reference, Form form, Model model) {
        var evaluation = evaluations.toMove(actor, reference, EvaluationStatus.QUALITY_ASSURED);
        var scale = evaluation.scale();
        model.addAttribute("evaluation", evaluation)
                .addAttribute("form", form)
                .addAttribute(
                        "levels",
                        scale.levels().stream()
                                .map(level -> new Option(level.name(), scale.name(level), scale.meaning(level)))
                                .toList());
        return "evaluation/quality-assurance";
    }
}
