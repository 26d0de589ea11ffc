package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.FeedbackService;
import uk.gov.education.grants.award.FeedbackView;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Feedback to an unsuccessful bidder.
@Controller
@RequestMapping("/bids/{bid}/feedback")
class FeedbackController {

    private final FeedbackService feedback;

    FeedbackController(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        var view = feedback.view(actor, bid);
        return page(view, Typed.NOTHING.with("text", view.suggestion()).form(), model);
    }

    @PostMapping
    String give(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var text = reading.text("text", "The feedback", 5_000, "Enter the feedback");
        if (reading.hasProblems()) {
            return page(feedback.toGive(actor, bid), reading.form(), model);
        }
        feedback.give(actor, bid, text);
        return "redirect:/bids/{bid}/case";
    }

    private static String page(FeedbackView view, Form form, Model model) {
        model.addAttribute("page", view).addAttribute("form", form);
        return "award/feedback";
    }
}
