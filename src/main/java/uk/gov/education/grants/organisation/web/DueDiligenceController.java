package uk.gov.education.grants.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/admin/organisations/{orgId}/due-diligence")
class DueDiligenceController {

    private static final String LAST_DAY = "The last day on which the checks hold";

    private final DueDiligenceService dueDiligence;
    private final Clock clock;

    DueDiligenceController(DueDiligenceService dueDiligence, Clock clock) {
        this.dueDiligence = dueDiligence;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String orgId, Model model) {
        return page(actor, orgId, Form.EMPTY, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String orgId, Typed typed, Model model) {
        var reading = typed.read();
        var rating =
                reading.choice("rating", DueDiligenceRating.class, "Select how much risk the organisation carries");
        var note = reading.text("note", "What was checked", 2_000, "Enter what was checked and what was found");
        var validUntil = validUntil(reading);
        if (reading.hasProblems()) {
            return page(actor, orgId, reading.form(), model);
        }
        dueDiligence.record(actor, dueDiligence.toCheck(actor, orgId).id(), validUntil, rating, note);
        return "redirect:/admin/organisations/{orgId}";
    }

    @GetMapping("/override")
    String showOverride(Actor actor, @PathVariable String orgId, Model model) {
        return overridePage(actor, orgId, Form.EMPTY, model);
    }

    @PostMapping("/override")
    String override(Actor actor, @PathVariable String orgId, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", 2_000, "Enter why the Department goes on without the checks");
        var until = reading.date("until", "The last day", "Enter the last day on which the override holds");
        var today = LocalDate.now(clock);
        var latest = today.plusDays(DueDiligenceService.LONGEST_OVERRIDE_IN_DAYS);
        if (!reading.hasProblem("until") && (until.isBefore(today) || until.isAfter(latest))) {
            reading.problem("until", "The last day must be from today to %s".formatted(new InWords().day(latest)));
        }
        if (reading.hasProblems()) {
            return overridePage(actor, orgId, reading.form(), model);
        }
        dueDiligence.override(actor, dueDiligence.toCheck(actor, orgId).id(), until, reason);
        return "redirect:/admin/organisations/{orgId}";
    }

    private String overridePage(Actor actor, String orgId, Form form, Model model) {
        model.addAttribute("organisation", dueDiligence.toCheck(actor, orgId))
                .addAttribute("form", form)
                .addAttribute("most", DueDiligenceService.LONGEST_OVERRIDE_IN_DAYS);
        return "organisation/override";
    }

    private LocalDate validUntil(Reading reading) {
        var day = reading.date("validUntil", LAST_DAY, "Enter the last day on which the checks hold");
        if (!reading.hasProblem("validUntil")) {
            var today = LocalDate.now(clock);
            if (day.isBefore(today)) {
                reading.problem("validUntil", LAST_DAY + " must be today or later");
            } else if (day.isAfter(today.plusYears(3))) {
                reading.problem("validUntil", LAST_DAY + " must be within three years, because checks grow old");
            }
        }
        return day;
    }

    private String page(Actor actor, String orgId, Form form, Model model) {
        model.addAttribute("organisation", dueDiligence.toCheck(actor, orgId))
                .addAttribute("form", form)
                .addAttribute("ratings", ratings());
        return "organisation/due-diligence";
    }

    private static List<Option> ratings() {
        return Arrays.stream(DueDiligenceRating.values())
                .map(rating -> Option.of(rating.name(), rating.title()))
                .toList();
    }
}
