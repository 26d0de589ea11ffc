package uk.gov.education.grants.programme.web;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundDates;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.SetUpView;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/rounds/{round}/setup/dates")
class DatesController {

    private final RoundSetUpService setUp;

    DatesController(RoundSetUpService setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Model model) {
        var view = setUp.draftView(actor, round);
        var known = new LinkedHashMap<String, String>();
        view.round().dates().ifPresent(dates -> {
            Moments.fill(known, "opens", dates.opensAt());
            Moments.fill(known, "closes", dates.closesAt());
            Moments.fill(known, "decision", dates.decisionOn());
        });
        return page(view, Typed.of(known).form(), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var dates = read(reading);
        if (reading.hasProblems()) {
            return page(setUp.draftView(actor, round), reading.form(), model);
        }
        setUp.changeDates(actor, round, dates);
        return "redirect:/rounds/{round}/setup";
    }

    private static RoundDates read(Reading reading) {
        var dates = new RoundDates(
                Moments.read(reading, "opens", "the round opens"),
                Moments.read(reading, "closes", "the round closes"),
                reading.date(
                        "decision",
                        "The day on which the round is decided",
                        "Enter the day on which the round is decided"));
        if (!reading.hasProblems() && !dates.closesAfterItOpens()) {
            reading.problem("closes", "The round must close after it opens");
        }
        if (!reading.hasProblems() && !dates.isDecidedAfterItCloses()) {
            reading.problem("decision", "The round must be decided on the day it closes or later");
        }
        return dates;
    }

    private static String page(SetUpView view, Form form, Model model) {
        model.addAttribute("setUp", view).addAttribute("form", form);
        return "programme/setup-dates";
    }
}
