package uk.gov.education.grants.award.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Offers an approved award, and records what the organisation answers and when the work begins.
@Controller
@RequestMapping("/awards/{award}")
class OfferController {

    private final AwardCaseService cases;
    private final OfferService offers;

    OfferController(AwardCaseService cases, OfferService offers) {
        this.cases = cases;
        this.offers = offers;
    }

    private enum Answer {
        ACCEPTED,
        DECLINED
    }

    @GetMapping("/inform")
    String showOffer(Actor actor, @PathVariable AwardReference award, Model model) {
        return page("award/inform", actor, award, Form.EMPTY, model);
    }

    @PostMapping("/inform")
    String inform(Actor actor, @PathVariable AwardReference award) {
        offers.inform(actor, award);
        return "redirect:/awards/{award}/case";
    }

    @GetMapping("/answer")
    String showAnswer(Actor actor, @PathVariable AwardReference award, Model model) {
        return page("award/answer", actor, award, Form.EMPTY, model);
    }

    @PostMapping("/answer")
    String answer(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var answer = reading.choice("answer", Answer.class, "Select what the organisation answered");
        var reason = answer == Answer.DECLINED && typed.has("answer")
                ? reading.text("reason", "The reason", 2_000, "Enter why the offer is declined")
                : "";
        if (reading.hasProblems()) {
            return page("award/answer", actor, award, reading.form(), model);
        }
        switch (answer) {
            case ACCEPTED -> offers.accept(actor, award);
            case DECLINED -> offers.decline(actor, award, reason);
        }
        return "redirect:/awards/{award}/case";
    }

    @PostMapping("/start")
    String start(Actor actor, @PathVariable AwardReference award) {
        offers.start(actor, award);
        return "redirect:/awards/{award}/case";
    }

    private String page(String view, Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("case", cases.toTell(actor, award))
                .addAttribute("form", form)
                .addAttribute(
                        "answers",
                        List.of(
                                Option.of(Answer.ACCEPTED.name(), "It accepts the offer"),
                                Option.of(Answer.DECLINED.name(), "It declines the offer")));
        return view;
    }
}
