package uk.gov.education.grants.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvaluationStatus;
import uk.gov.education.grants.evaluation.EvaluationView;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/evaluations/{reference}/publication")
class PublicationController {

    private final EvaluationService evaluations;
    private final Clock clock;

    PublicationController(EvaluationService evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Model model) {
        return page(actor, reference, Form.EMPTY, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var evaluation = evaluations.toMove(actor, reference, EvaluationStatus.PUBLISHED);
        var url = reading.optionalWebAddress("reportUrl", "The address");
        if (url.isEmpty() && !reading.hasProblem("reportUrl") && !evaluation.hasReadableFile()) {
            reading.problem("reportUrl", whatIsMissing(evaluation));
        }
        var on = publishedOn(reading);
        if (reading.hasProblems()) {
            return page(actor, reference, reading.form(), model);
        }
        evaluations.publish(actor, reference, url, on);
        return "redirect:/evaluations/{reference}";
    }

    private static String whatIsMissing(EvaluationView evaluation) {
        return evaluation
                .reportFile()
                .map(file -> file.isInfected()
                        ? "Enter the address of the report, or replace the file: a virus was found in it"
                        : "Enter the address of the report, or wait until the file has been checked for viruses")
                .orElse("Enter the address of the report, or add it as a file first");
    }

    private LocalDate publishedOn(Reading reading) {
        var day = reading.date("publishedOn", "The day", "Enter the day on which the report came out");
        if (!reading.hasProblem("publishedOn") && day.isAfter(LocalDate.now(clock))) {
            reading.problem("publishedOn", "The day must be today or earlier");
        }
        return day;
    }

    private String page(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("evaluation", evaluations.toMove(actor, reference, EvaluationStatus.PUBLISHED))
                .addAttribute("form", form);
        return "evaluation/publication";
    }
}
