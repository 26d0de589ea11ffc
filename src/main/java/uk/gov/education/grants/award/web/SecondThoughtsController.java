package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.BidDecisionService;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What may follow a recommendation other than an award: it is taken back, or the bidder is told no.
@Controller
class SecondThoughtsController {

    private final BidDecisionService decisions;
    private final RecommendationService recommendations;
    private final OfferService offers;

    SecondThoughtsController(BidDecisionService decisions, RecommendationService recommendations, OfferService offers) {
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.offers = offers;
    }

    @GetMapping("/bids/{bid}/recommendation/taking-back")
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        return page("award/taking-back", actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/bids/{bid}/recommendation/taking-back")
    String takeBack(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", 2_000, "Enter why the recommendation is taken back");
        if (reading.hasProblems()) {
            return page("award/taking-back", actor, bid, reading.form(), model);
        }
        recommendations.takeBack(actor, bid, reason);
        return "redirect:/bids/{bid}/case";
    }

    @GetMapping("/bids/{bid}/outcome")
    String showOutcome(Actor actor, @PathVariable BidReference bid, Model model) {
        return page("award/outcome", actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/bids/{bid}/outcome")
    String turnDown(Actor actor, @PathVariable BidReference bid) {
        offers.turnDown(actor, bid);
        return "redirect:/bids/{bid}/case";
    }

    private String page(String view, Actor actor, BidReference bid, Form form, Model model) {
        model.addAttribute("case", decisions.toThinkAgain(actor, bid)).addAttribute("form", form);
        return view;
    }
}
