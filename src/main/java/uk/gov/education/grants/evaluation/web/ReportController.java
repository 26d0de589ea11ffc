package uk.gov.education.grants.evaluation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.evaluation.Confidence;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvaluationStatus;
import uk.gov.education.grants.evaluation.Finding;
import uk.gov.education.grants.evaluation.OutcomeArea;
import uk.gov.education.grants.evaluation.Report;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The draft report. The page begins with three findings; a button adds another one, and keeps what was typed.
@Controller
@RequestMapping("/evaluations/{reference}/report")
class ReportController {

    private static final int FINDINGS_AT_FIRST = 3;
    private static final int LONGEST_SUMMARY = 800;

    private final EvaluationService evaluations;

    ReportController(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Model model) {
        return page(actor, reference, Form.EMPTY, FINDINGS_AT_FIRST, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var count = count(typed);
        if (typed.has("another")) {
            return page(actor, reference, typed.form(), Math.min(count + 1, Report.MOST_FINDINGS), model);
        }
        var reading = typed.read();
        var summary =
                reading.words("summary", "The summary", LONGEST_SUMMARY, "Enter a summary of what the study found");
        var findings = findings(typed, reading, count);
        if (reading.hasProblems()) {
            return page(actor, reference, reading.form(), count, model);
        }
        evaluations.draftReport(actor, reference, new Report(summary, findings));
        return "redirect:/evaluations/{reference}";
    }

    private static List<Finding> findings(Typed typed, Reading reading, int count) {
        var findings = new ArrayList<Finding>();
        for (var number = 1; number <= count; number++) {
            if (isBegun(typed, number)) {
                findings.add(finding(reading, number));
            }
        }
        if (findings.isEmpty()) {
            reading.problem("outcome-1", "Enter at least one finding. That there was no difference is a finding too");
        }
        return findings;
    }

    private static boolean isBegun(Typed typed, int number) {
        return List.of("outcome-", "area-", "direction-", "size-", "confidence-").stream()
                .anyMatch(field -> typed.has(field + number));
    }

    private static Finding finding(Reading reading, int number) {
        var where = "Finding %d: ".formatted(number);
        return new Finding(
                reading.text("outcome-" + number, where + "the outcome", 200, where + "enter the outcome"),
                reading.choice("area-" + number, OutcomeArea.class, where + "select what the outcome is about"),
                reading.choice("direction-" + number, Direction.class, where + "select which way the outcome went"),
                reading.text("size-" + number, where + "the size", 200, where + "enter how large the difference is"),
                reading.choice("confidence-" + number, Confidence.class, where + "select how sure you are"));
    }

    /// How many findings the page had: what it says of itself, within its bounds.
    private static int count(Typed typed) {
        return Math.clamp(
                typed.read().number("findings", "The number of findings", 1, Report.MOST_FINDINGS, ""),
                FINDINGS_AT_FIRST,
                Report.MOST_FINDINGS);
    }

    private String page(Actor actor, String reference, Form form, int count, Model model) {
        model.addAttribute("evaluation", evaluations.toMove(actor, reference, EvaluationStatus.DRAFT_REPORT))
                .addAttribute("form", form)
                .addAttribute("numbers", IntStream.rangeClosed(1, count).boxed().toList())
                .addAttribute("mayAddAnother", count < Report.MOST_FINDINGS)
                .addAttribute("longestSummary", LONGEST_SUMMARY)
                .addAttribute(
                        "areas",
                        Arrays.stream(OutcomeArea.values())
                                .map(area -> Option.of(area.name(), area.title()))
                                .toList())
                .addAttribute(
                        "directions",
                        Arrays.stream(Direction.values())
                                .map(direction -> Option.of(direction.name(), direction.title()))
                                .toList())
                .addAttribute(
                        "confidences",
                        Arrays.stream(Confidence.values())
                                .map(confidence -> Option.of(confidence.name(), confidence.title()))
                                .toList());
        return "evaluation/report";
    }
}
