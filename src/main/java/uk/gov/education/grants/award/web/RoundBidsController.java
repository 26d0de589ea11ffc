package uk.gov.education.grants.award.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.award.RoundBidsService;
import uk.gov.education.grants.award.RoundBidsView;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
class RoundBidsController {

    private final RoundBidsService bids;

    RoundBidsController(RoundBidsService bids) {
        this.bids = bids;
    }

    @GetMapping("/rounds/{round}/bids")
    String list(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var words = reading.optionalText("q", "What you look for", 200);
        var status = reading.choices("status", BidStatus.class).stream().findFirst();
        var after = reading.optionalText("after", "The page", 40);
        var page = reading.hasProblems()
                ? bids.list(actor, round, status, "", "")
                : bids.list(actor, round, status, words, after);
        model.addAttribute("form", reading.form()).addAttribute("page", page).addAttribute("statuses", statuses(page));
        return "award/round-bids";
    }

    /// Only the states that some bid of the round is in.
    private static List<Option> statuses(RoundBidsView page) {
        return Arrays.stream(BidStatus.values())
                .flatMap(status -> page.states().stream().filter(state -> state.status() == status))
                .map(state -> Option.of(
                        state.status().name(),
                        "%s (%d)".formatted(state.status().title(), state.bids())))
                .toList();
    }
}
