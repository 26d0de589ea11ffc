package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.Advice;
import uk.gov.education.grants.award.Advice.DoNotFund;
import uk.gov.education.grants.award.Advice.Fund;
import uk.gov.education.grants.award.Advice.Reserve;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.award.BidDecisionService;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.NotItsTurn;
import uk.gov.education.grants.award.RecommendOutcome.Noted;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.award.RecommendationView;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What the panel advises for one bid. The form comes filled in with what the bid asks for.
@Controller
@RequestMapping("/bids/{bid}/recommendation")
class RecommendationController {

    private final RecommendationService recommendations;
    private final BidDecisionService decisions;

    RecommendationController(RecommendationService recommendations, BidDecisionService decisions) {
        this.recommendations = recommendations;
        this.decisions = decisions;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        var view = decisions.toRecommend(actor, bid);
        return page(view, filledIn(view), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var view = decisions.toRecommend(actor, bid);
        var reading = typed.read();
        var advice = read(reading, view);
        if (reading.hasProblems()) {
            return page(view, reading.form(), model);
        }
        return switch (recommendations.recommend(actor, bid, advice)) {
            case Proposed proposed -> "redirect:/awards/" + proposed.award() + "/case";
            case Noted _ -> "redirect:/bids/{bid}/case";
            case NotItsTurn refused -> {
                reading.problem("advice", refused.sentence());
                yield page(view, reading.form(), model);
            }
            case NotFundable refused -> {
                Refusals.tell(refused.breaches(), reading);
                yield page(view, reading.form(), model);
            }
        };
    }

    private static Advice read(Reading reading, RecommendationView view) {
        var kind = reading.choice("advice", AdviceKind.class, "Select what the panel advises");
        var reason = reading.text("reason", "The reason", 2_000, "Enter why the panel advises this");
        return switch (kind) {
            case FUND ->
                new Fund(
                        reading.choice("kind", AwardKind.class, "Select what the award is for"),
                        YearAmounts.read(reading, view.years()),
                        reading.choice("route", PaymentRoute.class, "Select how the award is paid"),
                        reason);
            case RESERVE -> new Reserve(reason);
            case DO_NOT_FUND -> new DoNotFund(reason);
        };
    }

    private static Form filledIn(RecommendationView view) {
        return YearAmounts.filledIn(view.years())
                .with("kind", view.kind().name())
                .with("route", view.route().name())
                .form();
    }

    private static String page(RecommendationView view, Form form, Model model) {
        model.addAttribute("bid", view)
                .addAttribute("form", form)
                .addAttribute("advice", Choices.advice())
                .addAttribute("kinds", Choices.kinds())
                .addAttribute("routes", Choices.routes());
        return "award/recommendation";
    }
}
