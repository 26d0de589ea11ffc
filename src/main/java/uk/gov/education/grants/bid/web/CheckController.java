package uk.gov.education.grants.bid.web;

import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.ChangesService;
import uk.gov.education.grants.bid.SubmitOutcome;
import uk.gov.education.grants.bid.SubmitOutcome.Done;
import uk.gov.education.grants.bid.SubmitOutcome.Incomplete;
import uk.gov.education.grants.bid.SubmitOutcome.NotFundable;
import uk.gov.education.grants.bid.SubmitOutcome.RoundClosed;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Received;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The last two steps of a bid: an editor checks it and marks it ready; a certifier, another person, submits it.
@Controller
@RequestMapping("/bids/{bid}")
class CheckController {

    private static final InWords WORDS = new InWords();

    private final BidDraftService drafts;
    private final BidService bids;
    private final ChangesService changes;

    CheckController(BidDraftService drafts, BidService bids, ChangesService changes) {
        this.drafts = drafts;
        this.bids = bids;
        this.changes = changes;
    }

    @GetMapping("/check")
    String check(Actor actor, @PathVariable BidReference bid, Model model) {
        return page("bid/check", actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/check")
    String markReady(Actor actor, @PathVariable BidReference bid, Model model) {
        var outcome = bids.markReady(actor, bid);
        if (outcome instanceof Done) {
            return "redirect:/bids/{bid}";
        }
        var reading = Typed.NOTHING.read();
        tell(outcome, reading);
        return page("bid/check", actor, bid, reading.form(), model);
    }

    @GetMapping("/sign-off")
    String signOff(Actor actor, @PathVariable BidReference bid, Model model) {
        return signOffPage(actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/sign-off/read")
    String markRead(Actor actor, @PathVariable BidReference bid) {
        changes.look(actor, bid);
        return "redirect:/bids/{bid}/sign-off";
    }

    @PostMapping("/sign-off")
    String decide(
            Actor actor,
            @PathVariable BidReference bid,
            Typed typed,
            @RequestAttribute(Received.AT) Instant received,
            Model model) {
        var reading = typed.read();
        switch (typed.text("decision")) {
            case "submit" -> {
                if (!reading.ticked("certify")) {
                    reading.problem("certify", "Confirm that you certify the bid for your organisation");
                    break;
                }
                var outcome = bids.submit(actor, bid, received);
                if (outcome instanceof Done) {
                    return "redirect:/bids/{bid}/submitted";
                }
                tell(outcome, reading);
            }
            case "return" -> {
                var reason = reading.text("reason", "The reason", 1_000, "Say what the editors should change");
                if (!reading.hasProblems()) {
                    bids.returnToEditors(actor, bid, reason);
                    changes.look(actor, bid);
                    return "redirect:/bids/{bid}";
                }
            }
            default -> reading.problem("decision", "Choose whether you submit the bid or return it");
        }
        return signOffPage(actor, bid, reading.form(), model);
    }

    private String signOffPage(Actor actor, BidReference bid, Form form, Model model) {
        model.addAttribute("changes", changes.changes(actor, bid));
        return page("bid/sign-off", actor, bid, form, model);
    }

    private String page(String view, Actor actor, BidReference bid, Form form, Model model) {
        model.addAttribute("check", drafts.check(actor, bid)).addAttribute("form", form);
        return view;
    }

    private static void tell(SubmitOutcome outcome, Reading reading) {
        switch (outcome) {
            case Done _ -> {}
            case Incomplete incomplete -> incomplete.reasons().forEach(reason -> reading.problem("", reason));
            case NotFundable refused ->
                refused.breaches()
                        .forEach(breach -> reading.problem("", breach.rule().statement() + " " + breach.reason()));
            case RoundClosed closed ->
                reading.problem(
                        "",
                        "The round closed on %s UK time, so the bid was not submitted. It is kept as it is"
                                .formatted(WORDS.time(closed.closedAt())));
        }
    }
}
