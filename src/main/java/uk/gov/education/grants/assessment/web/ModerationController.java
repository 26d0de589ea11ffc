package uk.gov.education.grants.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.assessment.ModerationOutcome;
import uk.gov.education.grants.assessment.ModerationOutcome.NotYet;
import uk.gov.education.grants.assessment.ModerationOutcome.Settled;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What assessors found of a bid, side by side, and the score that is settled from it.
@Controller
@RequestMapping("/bids/{bid}/moderation")
class ModerationController {

    private static final int LONGEST_REASON = 2_000;

    private final ModerationService moderation;

    ModerationController(ModerationService moderation) {
        this.moderation = moderation;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        return page(actor, bid, Form.EMPTY, model);
    }

    @PostMapping
    String moderate(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var score = reading.percent("score", "The agreed score", "Enter the score that the panel agreed");
        var reason = reading.text("reason", "The reason", LONGEST_REASON, "Say why the panel agreed this score");
        return reading.hasProblems()
                ? page(actor, bid, reading.form(), model)
                : answer(moderation.moderate(actor, bid, score, reason), reading, actor, bid, model);
    }

    @PostMapping("/average")
    String agreeAverage(Actor actor, @PathVariable BidReference bid, Model model) {
        return answer(moderation.agreeAverage(actor, bid), Typed.NOTHING.read(), actor, bid, model);
    }

    private String answer(ModerationOutcome outcome, Reading reading, Actor actor, BidReference bid, Model model) {
        return switch (outcome) {
            case Settled _ -> "redirect:/bids/{bid}/moderation";
            case NotYet refused -> {
                reading.problem("", refused.why());
                yield page(actor, bid, reading.form(), model);
            }
        };
    }

    private String page(Actor actor, BidReference bid, Form form, Model model) {
        var view = moderation.view(actor, bid);
        model.addAttribute("view", view).addAttribute("form", form).addAttribute("chart", SpreadChart.of(view));
        return "assessment/moderation";
    }
}
