package uk.gov.education.grants.assessment.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.assessment.AssessorDetails;
import uk.gov.education.grants.assessment.AssessorService;
import uk.gov.education.grants.assessment.AssessorView;
import uk.gov.education.grants.assessment.InterestKind;
import uk.gov.education.grants.assessment.Training;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// The pool of assessors, as officers keep it.
@Controller
@RequestMapping("/assessors")
class AssessorController {

    private static final int MOST_BIDS = 99;
    private static final int MOST_SUBJECTS = 20;
    private static final int LONGEST_SUBJECT = 60;

    private final AssessorService assessors;
    private final OrganisationService organisations;

    AssessorController(AssessorService assessors, OrganisationService organisations) {
        this.assessors = assessors;
        this.organisations = organisations;
    }

    @GetMapping
    String list(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var words = reading.optionalText("q", "What you look for", 200);
        model.addAttribute("form", reading.form())
                .addAttribute("assessors", assessors.list(actor, reading.hasProblems() ? "" : words));
        return "assessment/assessor-list";
    }

    @GetMapping("/{assessor}")
    String show(Actor actor, @PathVariable UUID assessor, Model model) {
        model.addAttribute("view", assessors.view(actor, assessor));
        return "assessment/assessor";
    }

    @GetMapping("/{assessor}/details")
    String changing(Actor actor, @PathVariable UUID assessor, Model model) {
        var view = assessors.toChange(actor, assessor);
        return details(actor, view, typed(view).form(), model);
    }

    @PostMapping("/{assessor}/details")
    String change(Actor actor, @PathVariable UUID assessor, Typed typed, Model model) {
        var view = assessors.toChange(actor, assessor);
        var reading = typed.read();
        var expertise = subjects(reading, assessors.subjectsInUse(actor));
        var most = reading.number("most", "The most bids at a time", 1, MOST_BIDS, "Enter the most bids at a time");
        var training = training(reading, typed);
        if (reading.hasProblems()) {
            return details(actor, view, reading.form(), model);
        }
        assessors.change(actor, assessor, new AssessorDetails(expertise, most, training));
        return "redirect:/assessors/{assessor}";
    }

    @GetMapping("/{assessor}/interests/new")
    String adding(Actor actor, @PathVariable UUID assessor, Model model) {
        return interest(actor, assessor, Form.EMPTY, model);
    }

    @PostMapping("/{assessor}/interests/new")
    String add(Actor actor, @PathVariable UUID assessor, Typed typed, Model model) {
        assessors.toChange(actor, assessor);
        var reading = typed.read();
        var interest = InterestForm.read(reading, typed, organisations.options(actor));
        if (interest.isEmpty()) {
            return interest(actor, assessor, reading.form(), model);
        }
        assessors.addInterest(actor, assessor, interest.get());
        return "redirect:/assessors/{assessor}";
    }

    @GetMapping("/{assessor}/interests/{number}")
    String ending(Actor actor, @PathVariable UUID assessor, @PathVariable int number, Model model) {
        return end(actor, assessor, number, Form.EMPTY, model);
    }

    @PostMapping("/{assessor}/interests/{number}")
    String end(Actor actor, @PathVariable UUID assessor, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var last = reading.date("last", "The last day", "Enter the last day");
        if (!reading.hasProblems()) {
            try {
                assessors.endInterest(actor, assessor, number, last);
                return "redirect:/assessors/{assessor}";
            } catch (Conflict refused) {
                reading.problem("last", sentence(refused));
            }
        }
        return end(actor, assessor, number, reading.form(), model);
    }

    /// What a refusal says, where it stands beside a field.
    static String sentence(Conflict refused) {
        var message = refused.getMessage();
        return message == null ? "" : message;
    }

    private String details(Actor actor, AssessorView view, Form form, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute("inUse", String.join(", ", assessors.subjectsInUse(actor)));
        return "assessment/assessor-details";
    }

    private String interest(Actor actor, UUID assessor, Form form, Model model) {
        model.addAttribute("view", assessors.toChange(actor, assessor))
                .addAttribute("form", form)
                .addAttribute("own", false)
                .addAttribute("organisations", InterestForm.options(organisations.options(actor)))
                .addAttribute("kinds", InterestForm.kinds(InterestKind::title));
        return "assessment/interest";
    }

    private String end(Actor actor, UUID assessor, int number, Form form, Model model) {
        var view = assessors.toChange(actor, assessor);
        model.addAttribute("view", view)
                .addAttribute(
                        "interest", view.interest(number).orElseThrow(() -> new NotFound("There is no such interest.")))
                .addAttribute("form", form)
                .addAttribute("own", false);
        return "assessment/interest-end";
    }

    /// One subject a line, each once. A subject that is in use already keeps its spelling.
    private static List<String> subjects(Reading reading, List<String> inUse) {
        var known = inUse.stream()
                .collect(Collectors.toMap(
                        subject -> subject.toLowerCase(Locale.UK), Function.identity(), (one, _) -> one));
        return reading.lines("expertise", "subject", MOST_SUBJECTS, LONGEST_SUBJECT).stream()
                .map(line -> known.getOrDefault(line.toLowerCase(Locale.UK), line))
                .toList();
    }

    private static @Nullable Training training(Reading reading, Typed typed) {
        var on = InterestForm.optionalDate(reading, typed, "trained", "The day of the training");
        var until = InterestForm.optionalDate(reading, typed, "until", "The last day on which it holds");
        if (on == null && until == null) {
            return null;
        }
        if (on == null) {
            reading.problem("trained", "Enter the day of the training");
            return null;
        }
        if (until == null) {
            reading.problem("until", "Enter the last day on which the training holds");
            return null;
        }
        if (!reading.hasProblem("trained") && !reading.hasProblem("until") && until.isBefore(on)) {
            reading.problem("until", "The last day must be on or after the day of the training");
        }
        return new Training(on, until);
    }

    private static Typed typed(AssessorView view) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("expertise", String.join("\n", view.expertise()));
        fields.put("most", String.valueOf(view.mostBids()));
        view.training().ifPresent(training -> {
            day(fields, "trained", training.on());
            day(fields, "until", training.until());
        });
        return Typed.of(fields);
    }

    private static void day(Map<String, String> fields, String field, LocalDate day) {
        fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
        fields.put(field + "-month", String.valueOf(day.getMonthValue()));
        fields.put(field + "-year", String.valueOf(day.getYear()));
    }
}
