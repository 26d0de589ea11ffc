package uk.gov.education.grants.evaluation.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.EvidenceSearch;
import uk.gov.education.grants.evaluation.EvidenceService;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/evidence")
class EvidenceController {

    private final EvidenceService evidence;

    EvidenceController(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @GetMapping
    String list(Actor actor, Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        var reading = typed.read();
        var words = reading.optionalText("q", "What you look for", 200);
        var design = reading.choices("design", EvaluationDesign.class).stream().findFirst();
        var direction = reading.choices("direction", Direction.class).stream().findFirst();
        var level = reading.choices("level", EvidenceLevel.class).stream().findFirst();
        var search = new EvidenceSearch(
                reading.hasProblems() ? "" : words,
                design,
                level.map(EvidenceLevel::number).orElse(0),
                direction,
                After.read(after));
        model.addAttribute("form", reading.form())
                .addAttribute("page", evidence.search(actor, search))
                .addAttribute("first", after == null)
                .addAttribute("scale", EvidenceLevel.ORIGIN)
                .addAttribute("levels", EvidenceLevel.values())
                .addAttribute("designOptions", options(EvaluationDesign.values(), EvaluationDesign::title))
                .addAttribute("directionOptions", options(Direction.values(), Direction::title))
                .addAttribute("levelOptions", options(EvidenceLevel.values(), least -> least + " or higher"));
        return "evaluation/evidence";
    }

    @GetMapping("/{project}")
    String show(Actor actor, @PathVariable String project, Model model) {
        model.addAttribute("project", evidence.project(actor, project)).addAttribute("scale", EvidenceLevel.ORIGIN);
        return "evaluation/project";
    }

    private static <E extends Enum<E>> List<Option> options(E[] choices, Function<E, String> text) {
        return Arrays.stream(choices)
                .map(choice -> Option.of(choice.name(), text.apply(choice)))
                .toList();
    }
}
