package uk.gov.education.grants.evaluation.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.IndependentEvaluator;
import uk.gov.education.grants.evaluation.NewEvaluation;
import uk.gov.education.grants.evaluation.PlanChoices;
import uk.gov.education.grants.evaluation.PlanOutcome.NotIndependent;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
class PlanController {

    private static final int LONGEST_PLAN = 800;

    private final EvaluationService evaluations;

    PlanController(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    /// The project may be named in the address: "?project=pause".
    @GetMapping("/evaluations/new")
    String show(Actor actor, Typed typed, Model model) {
        return page(evaluations.choices(actor), typed.only(List.of("project")).form(), model);
    }

    @PostMapping("/evaluations")
    String save(Actor actor, Typed typed, Model model) {
        var choices = evaluations.choices(actor);
        var reading = typed.read();
        var planned = read(reading, choices);
        if (reading.hasProblems()) {
            return page(choices, reading.form(), model);
        }
        return switch (evaluations.plan(actor, planned)) {
            case Planned(var reference) -> "redirect:/evaluations/" + reference;
            case NotIndependent(var reason) -> {
                reading.problem("evaluator", reason);
                yield page(choices, reading.form(), model);
            }
        };
    }

    private static NewEvaluation read(Reading reading, PlanChoices choices) {
        var project = oneOf(projects(choices), reading, "project", "Select the project that is evaluated");
        var title = reading.text("title", "The title", 200, "Enter a title, like “Evaluation of Pause”");
        var evaluator = oneOf(evaluators(choices), reading, "evaluator", "Select who evaluates the project");
        var design = reading.choice("design", EvaluationDesign.class, "Select the design of the evaluation");
        var plan = reading.words("plan", "The plan", LONGEST_PLAN, "Enter the plan: what is measured, where and when");
        return new NewEvaluation(
                project, title, evaluator.isEmpty() ? new UUID(0, 0) : UUID.fromString(evaluator), design, plan);
    }

    private static String oneOf(List<Option> options, Reading reading, String field, String missing) {
        var chosen = reading.optionalText(field, "The choice", 200);
        if (chosen.isEmpty()
                || options.stream().noneMatch(option -> option.value().equals(chosen))) {
            reading.problem(field, missing);
            return "";
        }
        return chosen;
    }

    private static String page(PlanChoices choices, Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("projects", projects(choices))
                .addAttribute("evaluators", evaluators(choices))
                .addAttribute(
                        "designs",
                        Arrays.stream(EvaluationDesign.values())
                                .map(design -> new Option(design.name(), design.title(), design.meaning()))
                                .toList())
                .addAttribute("rule", new IndependentEvaluator())
                .addAttribute("longestPlan", LONGEST_PLAN);
        return "evaluation/new";
    }

    private static List<Option> projects(PlanChoices choices) {
        return choices.projects().stream()
                .map(project -> Option.of(project.code(), project.title()))
                .toList();
    }

    private static List<Option> evaluators(PlanChoices choices) {
        return choices.evaluators().stream()
                .map(evaluator -> Option.of(evaluator.id().toString(), evaluator.name()))
                .toList();
    }
}
