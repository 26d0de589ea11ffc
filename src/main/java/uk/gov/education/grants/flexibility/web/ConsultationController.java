package uk.gov.education.grants.flexibility.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.flexibility.Consultation;
import uk.gov.education.grants.flexibility.FlexibilityDraftService;
import uk.gov.education.grants.flexibility.PartnerRole;
import uk.gov.education.grants.flexibility.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.flexibility.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.flexibility.SaveOutcome.Saved;
import uk.gov.education.grants.flexibility.SavedConsultation;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.KeptForm;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Whom a council asked before it submits, when, and what they said.
@Controller
@RequestMapping("/flexibilities/{reference}/consultations/{number}")
class ConsultationController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANSWER = 400;
    private static final InWords WORDS = new InWords();

    private final FlexibilityDraftService drafts;
    private final Clock clock;

    ConsultationController(FlexibilityDraftService drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @PathVariable int number,
            HttpServletRequest request,
            Model model) {
        var kept = KeptForm.of(request, actor);
        model.addAttribute("unsaved", kept.isPresent());
        return page(actor, reference, number, kept.map(Typed::form), kept.map(ConsultationController::seen), model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable String reference,
            @PathVariable int number,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var reading = typed.read();
        var consultation = read(typed, reading);
        if (reading.hasProblems()) {
            return page(actor, reference, number, Optional.of(reading.form()), Optional.of(seen(typed)), model);
        }
        switch (drafts.consult(actor, reference, number, consultation, seen(typed))) {
            case Saved _ -> {
                KeptForm.forget(request, actor);
                return "redirect:/flexibilities/{reference}#consultations";
            }
            case ChangedElsewhere changed ->
                reading.problem(
                        "",
                        "%s saved this at %s UK time, so what you typed is not saved yet. Both are below: take over what you want to keep, then save"
                                .formatted(changed.savedByName(), WORDS.clock(changed.savedAt())));
            case NoLongerOpen closed ->
                reading.problem("", closed.why() + " What you typed is below: copy what you need");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("changed", true);
        return page(actor, reference, number, Optional.of(reading.form()), Optional.empty(), model);
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable String reference, @PathVariable int number, Typed typed) {
        drafts.removeConsultation(actor, reference, number, seen(typed));
        return "redirect:/flexibilities/{reference}#consultations";
    }

    private Consultation read(Typed typed, Reading reading) {
        var today = LocalDate.now(clock);
        var role = reading.choice("role", PartnerRole.class, "Select what the partner is");
        var name = reading.text(
                "name", "The name", LONGEST_NAME, "Enter the partner's name, like Hackney Safeguarding Children Board");
        var askedOn = reading.date("askedOn", "The day you asked", "Enter the day you asked");
        if (!reading.hasProblem("askedOn") && askedOn.isAfter(today)) {
            reading.problem("askedOn", "The day you asked must be today or earlier");
        }
        var said = reading.optionalText("said", "What they said", 10_000);
        if (Reading.countWords(said) > LONGEST_ANSWER) {
            reading.problem(
                    "said",
                    "What they said must be %d words or less. You have used %,d"
                            .formatted(LONGEST_ANSWER, Reading.countWords(said)));
        }
        var hasAnswered = !said.isEmpty()
                || List.of("-day", "-month", "-year").stream().anyMatch(part -> typed.has("answeredOn" + part));
        return new Consultation(
                role, name, askedOn, hasAnswered ? answer(reading, said, askedOn, today) : Optional.empty(), said);
    }

    /// A partner that has answered said something on a day.
    private static Optional<LocalDate> answer(Reading reading, String said, LocalDate askedOn, LocalDate today) {
        var answeredOn = reading.date("answeredOn", "The day they answered", "Enter the day they answered");
        if (!reading.hasProblem("answeredOn")) {
            if (answeredOn.isAfter(today)) {
                reading.problem("answeredOn", "The day they answered must be today or earlier");
            } else if (!reading.hasProblem("askedOn") && answeredOn.isBefore(askedOn)) {
                reading.problem(
                        "answeredOn",
                        "The day they answered must not be before %s, the day you asked".formatted(WORDS.day(askedOn)));
            }
        }
        if (said.isEmpty() && !reading.hasProblem("said")) {
            reading.problem("said", "Enter what they said, or leave out the day they answered");
        }
        return Optional.of(answeredOn);
    }

    private String page(
            Actor actor, String reference, int number, Optional<Form> form, Optional<Integer> seen, Model model) {
        var request = drafts.consultation(actor, reference, number);
        var known = request.consultation(number);
        model.addAttribute("flexibility", request)
                .addAttribute("number", number)
                .addAttribute("known", known.orElse(null))
                .addAttribute("longestAnswer", LONGEST_ANSWER)
                .addAttribute(
                        "revision",
                        seen.orElseGet(
                                () -> known.map(SavedConsultation::revision).orElse(0)))
                .addAttribute(
                        "form",
                        form.orElseGet(() ->
                                known.map(each -> formOf(each.consultation())).orElse(Form.EMPTY)))
                .addAttribute(
                        "roles",
                        Arrays.stream(PartnerRole.values())
                                .map(role -> Option.of(role.name(), role.title()))
                                .toList());
        return "flexibility/consultation";
    }

    private static Form formOf(Consultation known) {
        var fields =
                new LinkedHashMap<>(Map.of("role", known.role().name(), "name", known.name(), "said", known.said()));
        put(fields, "askedOn", known.askedOn());
        known.answeredOn().ifPresent(day -> put(fields, "answeredOn", day));
        return Typed.of(fields).form();
    }

    private static void put(Map<String, String> fields, String field, LocalDate day) {
        fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
        fields.put(field + "-month", String.valueOf(day.getMonthValue()));
        fields.put(field + "-year", String.valueOf(day.getYear()));
    }

    private static int seen(Typed typed) {
        return typed.read().number("revision", "", 0, 999_999_999, "");
    }
}
