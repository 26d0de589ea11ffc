package uk.gov.education.grants.evaluation.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvaluationStatus;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/evaluations")
class EvaluationController {

    private final EvaluationService evaluations;

    EvaluationController(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    String list(Actor actor, Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        var status =
                typed.read().choices("status", EvaluationStatus.class).stream().findFirst();
        model.addAttribute("form", typed.form())
                .addAttribute("page", evaluations.list(actor, status, After.read(after)))
                .addAttribute("first", after == null)
                .addAttribute("statuses", statuses());
        return "evaluation/list";
    }

    @GetMapping("/{reference}")
    String show(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("evaluation", evaluations.show(actor, reference));
        return "evaluation/show";
    }

    @PostMapping("/{reference}/start")
    String start(Actor actor, @PathVariable String reference) {
        evaluations.start(actor, reference);
        return "redirect:/evaluations/{reference}";
    }

    private static List<Option> statuses() {
        return Arrays.stream(EvaluationStatus.values())
                .map(status -> Option.of(status.name(), status.title()))
                .toList();
    }
}
