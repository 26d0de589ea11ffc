package uk.gov.education.grants.award.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.BidDecisionService;
import uk.gov.education.grants.award.InterestService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Answers an expression of interest: its bidder is invited to make a full bid, or not.
@Controller
@RequestMapping("/bids/{bid}/interest")
class InterestController {

    private static final String INVITE = "INVITE";
    private static final List<Option> ANSWERS =
            List.of(Option.of(INVITE, "Invite them to make a full bid"), Option.of("DECLINE", "Do not invite them"));

    private final BidDecisionService decisions;
    private final InterestService interests;

    InterestController(BidDecisionService decisions, InterestService interests) {
        this.decisions = decisions;
        this.interests = interests;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        return page(actor, bid, Form.EMPTY, model);
    }

    @PostMapping
    String answer(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        if (typed.text("answer").equals(INVITE)) {
            interests.invite(actor, bid);
            return "redirect:/bids/{bid}/case";
        }
        if (!typed.has("answer")) {
            reading.problem("answer", "Select whether you invite them");
        }
        var reason = reading.hasProblems()
                ? ""
                : reading.text("reason", "The reason", 2_000, "Enter why they are not invited. They will read it");
        if (reading.hasProblems()) {
            return page(actor, bid, reading.form(), model);
        }
        interests.doNotInvite(actor, bid, reason);
        return "redirect:/bids/{bid}/case";
    }

    private String page(Actor actor, BidReference bid, Form form, Model model) {
        model.addAttribute("case", decisions.toThinkAgain(actor, bid))
                .addAttribute("form", form)
                .addAttribute("answers", ANSWERS);
        return "award/interest";
    }
}
