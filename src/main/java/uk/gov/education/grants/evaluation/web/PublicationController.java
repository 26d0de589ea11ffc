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
        var url = reading.webAddress("reportUrl", "The address", "Enter the address of the report");
        var on = publishedOn(reading);
        if (reading.hasProblems()) {
            return page(actor, reference, reading.form(), model);
        }
        evaluations.publish(actor, reference, url, on);
        return "redirect:/evaluations/{reference}";
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
