package uk.gov.education.grants.award.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AnnouncementLine;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Notes what was said of an award in public. Each source is noted by itself.
@Controller
@RequestMapping("/awards/{award}/announcement")
class AnnouncementController {

    private final AwardCaseService cases;
    private final OfferService offers;
    private final Clock clock;

    AnnouncementController(AwardCaseService cases, OfferService offers, Clock clock) {
        this.cases = cases;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        return page(actor, award, Form.EMPTY, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var line = read(reading);
        if (reading.hasProblems()) {
            return page(actor, award, reading.form(), model);
        }
        if (!cases.toTell(actor, award).announcements().contains(line)) {
            offers.announce(actor, award, line.announcedOn(), List.of(line));
        }
        return "redirect:/awards/{award}/case";
    }

    private AnnouncementLine read(Reading reading) {
        var on = reading.date("on", "The day", "Enter the day of the announcement");
        if (!reading.hasProblem("on") && on.isAfter(LocalDate.now(clock).plusYears(1))) {
            reading.problem("on", "The day must be within a year from now");
        }
        var url = reading.optionalWebAddress("url", "The address");
        return new AnnouncementLine(
                on,
                reading.money("amount", "The amount", "Enter the amount as it was announced"),
                reading.optionalText("qualifier", "What stands before the amount", 50),
                reading.text("source", "The source", 200, "Enter where it was said"),
                url.isEmpty() ? null : url,
                reading.text("quote", "The sentence", 1_000, "Enter the sentence of the source"));
    }

    private String page(Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("case", cases.toTell(actor, award)).addAttribute("form", form);
        return "award/announcement";
    }
}
