package uk.gov.education.grants.award.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.NomineeService;
import uk.gov.education.grants.award.NomineeService.Decision;
import uk.gov.education.grants.award.NomineesView;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.NomineeOutcome;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Answers the nominations of a bid, one by one, and then tells the bidder.
@Controller
@RequestMapping("/bids/{bid}/nominations")
class NomineeController {

    private static final List<Option> OUTCOMES = Arrays.stream(NomineeOutcome.values())
            .map(outcome -> Option.of(outcome.name(), outcome.title()))
            .toList();

    private final NomineeService nominees;

    NomineeController(NomineeService nominees) {
        this.nominees = nominees;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        var view = nominees.view(actor, bid);
        return page(view, known(view).form(), model);
    }

    @PostMapping
    String decide(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var view = nominees.view(actor, bid);
        var reading = typed.read();
        var decisions = read(view, typed, reading);
        if (reading.hasProblems()) {
            return page(view, reading.form(), model);
        }
        nominees.decide(actor, bid, decisions);
        return "redirect:/bids/{bid}/nominations";
    }

    @GetMapping("/telling")
    String confirm(Actor actor, @PathVariable BidReference bid, Model model) {
        model.addAttribute("view", nominees.view(actor, bid));
        return "award/nominations-telling";
    }

    @PostMapping("/telling")
    String tell(Actor actor, @PathVariable BidReference bid) {
        nominees.tell(actor, bid);
        return "redirect:/bids/{bid}/case";
    }

    /// A person without an answer stays undecided; an answer needs a reason.
    private static Map<Integer, Decision> read(NomineesView view, Typed typed, Reading reading) {
        var decisions = new LinkedHashMap<Integer, Decision>();
        for (var nominee : view.nominees()) {
            var outcome = "outcome-" + nominee.number();
            var reason = "reason-" + nominee.number();
            if (typed.has(outcome)) {
                decisions.put(
                        nominee.number(),
                        new Decision(
                                reading.choice(outcome, NomineeOutcome.class, "Select one of the answers"),
                                reading.text(reason, "The reason", 1_000, "Enter why. The bidder will read it")));
            } else if (typed.has(reason)) {
                reading.problem(outcome, "Select the answer that this is the reason for");
            }
        }
        if (decisions.isEmpty() && !reading.hasProblems() && !view.nominees().isEmpty()) {
            reading.problem(
                    "outcome-" + view.nominees().getFirst().number(), "Select an answer for at least one person");
        }
        return decisions;
    }

    private static Typed known(NomineesView view) {
        var known = new LinkedHashMap<String, String>();
        for (var nominee : view.nominees()) {
            if (nominee.outcome() != null && nominee.reason() != null) {
                known.put("outcome-" + nominee.number(), nominee.outcome().name());
                known.put("reason-" + nominee.number(), nominee.reason());
            }
        }
        return Typed.of(known);
    }

    private static String page(NomineesView view, Form form, Model model) {
        model.addAttribute("view", view).addAttribute("form", form).addAttribute("outcomes", OUTCOMES);
        return "award/nominations";
    }
}
