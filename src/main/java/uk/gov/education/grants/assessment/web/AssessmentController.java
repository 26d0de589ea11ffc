package uk.gov.education.grants.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.AssessmentView;
import uk.gov.education.grants.assessment.DeclineKind;
import uk.gov.education.grants.assessment.Points;
import uk.gov.education.grants.assessment.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.assessment.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.assessment.SaveOutcome.Saved;
import uk.gov.education.grants.assessment.SubmitOutcome.Incomplete;
import uk.gov.education.grants.assessment.SubmitOutcome.Submitted;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// An assessor's own assessments: what waits, whether to take a bid on, and the scores.
@Controller
@RequestMapping("/assessments")
class AssessmentController {

    private static final String NO_INTEREST = "NONE";
    private static final int LONGEST_INTEREST = 1_000;

    private static final List<Option> ANSWERS = List.of(
            new Option(NO_INTEREST, "I have no interest in this bid, and I will assess it", null),
            new Option(
                    DeclineKind.CONFLICT.name(),
                    "I have an interest",
                    "Say which below. You will not read this bid, and the Department is told"),
            new Option(DeclineKind.EXPERTISE.name(), "It is not my field", null),
            new Option(DeclineKind.WORKLOAD.name(), "I have no time", null));

    private static final List<Option> SCALE = Arrays.stream(Points.values())
            .map(points -> Option.of(String.valueOf(points.number()), points.toString()))
            .toList();

    private final AssessmentService assessments;

    AssessmentController(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("assessments", assessments.ofMine(actor));
        return "assessment/list";
    }

    @GetMapping("/{assessment}")
    String show(Actor actor, @PathVariable AssessmentReference assessment, Model model) {
        var view = assessments.view(actor, assessment);
        if (view.isOffered()) {
            return declaration(view, Form.EMPTY, model);
        }
        return view.isOpenToScoring() ? scores(view, view.typed().form(), view.revision(), model) : closed(view, model);
    }

    @PostMapping("/{assessment}/interests")
    String declare(Actor actor, @PathVariable AssessmentReference assessment, Typed typed, Model model) {
        var reading = typed.read();
        if (typed.text("answer").equals(NO_INTEREST)) {
            assessments.accept(actor, assessment);
            return "redirect:/assessments/{assessment}";
        }
        var why =
                reading.choice("answer", DeclineKind.class, "Say whether you have an interest and can assess this bid");
        var interest = why == DeclineKind.CONFLICT && !reading.hasProblems()
                ? reading.text("interest", "Your interest", LONGEST_INTEREST, "Say which interest you have")
                : "";
        if (reading.hasProblems()) {
            return declaration(assessments.view(actor, assessment), reading.form(), model);
        }
        assessments.decline(actor, assessment, why, interest);
        return "redirect:/assessments/{assessment}";
    }

    @PostMapping("/{assessment}/recognition")
    String recognise(Actor actor, @PathVariable AssessmentReference assessment) {
        assessments.recognise(actor, assessment);
        return "redirect:/assessments/{assessment}";
    }

    /// Keeps what was typed. Whoever only saves hears of what cannot be read; whoever submits hears of all that is
    /// missing, too.
    @PostMapping("/{assessment}")
    String save(
            Actor actor,
            @PathVariable AssessmentReference assessment,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        var seen = Seen.in(typed);
        var submits = typed.text("action").equals("submit");
        return switch (assessments.save(actor, assessment, typed, seen)) {
            case Saved saved -> {
                var problems = submits ? saved.problems() : ofWhatWasTyped(saved.problems(), typed);
                if (problems.isEmpty()) {
                    yield "redirect:/assessments/{assessment}" + (submits ? "/submission" : "?saved");
                }
                model.addAttribute("saved", true);
                yield scores(assessments.view(actor, assessment), new Form(typed, problems), saved.revision(), model);
            }
            case ChangedElsewhere changed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("kept", changed.kept());
                var told = new Problem(
                        "",
                        "You saved these scores in another window meanwhile. Nothing is lost: compare the two and save again");
                yield scores(
                        assessments.view(actor, assessment), new Form(typed, List.of(told)), changed.revision(), model);
            }
            case NoLongerOpen closed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var told = new Problem("", closed.why() + " What you typed is below: copy what you need");
                yield scores(
                        assessments.view(actor, assessment), new Form(typed, List.of(told)), seen.revision(), model);
            }
        };
    }

    @GetMapping("/{assessment}/submission")
    String confirm(Actor actor, @PathVariable AssessmentReference assessment, Model model) {
        var view = assessments.view(actor, assessment);
        if (!view.isOpenToScoring()) {
            return "redirect:/assessments/{assessment}";
        }
        if (view.total().isEmpty()) {
            return scores(view, new Form(view.typed(), view.problems()), view.revision(), model);
        }
        model.addAttribute("view", view);
        return "assessment/submission";
    }

    @PostMapping("/{assessment}/submission")
    String submit(Actor actor, @PathVariable AssessmentReference assessment, Model model) {
        return switch (assessments.submit(actor, assessment)) {
            case Submitted _ -> "redirect:/assessments/{assessment}";
            case Incomplete incomplete -> {
                var view = assessments.view(actor, assessment);
                yield scores(view, new Form(view.typed(), incomplete.problems()), view.revision(), model);
            }
        };
    }

    private static String declaration(AssessmentView view, Form form, Model model) {
        model.addAttribute("view", view).addAttribute("form", form).addAttribute("answers", ANSWERS);
        return "assessment/declaration";
    }

    private static String scores(AssessmentView view, Form form, int revision, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute("revision", revision)
                .addAttribute("scale", SCALE)
                .addAttribute("points", Points.values());
        return "assessment/scores";
    }

    private static String closed(AssessmentView view, Model model) {
        model.addAttribute("view", view).addAttribute("form", view.typed().form());
        return "assessment/closed";
    }

    private static List<Problem> ofWhatWasTyped(List<Problem> problems, Typed typed) {
        return problems.stream().filter(problem -> typed.has(problem.field())).toList();
    }
}
