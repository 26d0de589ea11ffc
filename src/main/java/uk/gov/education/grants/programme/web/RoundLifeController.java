package uk.gov.education.grants.programme.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.programme.ExtendOutcome.AfterDecision;
import uk.gov.education.grants.programme.ExtendOutcome.Extended;
import uk.gov.education.grants.programme.ExtendOutcome.NotLater;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.programme.UkTime;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// What an officer does with a round that is ready: extend it, and move it on once it is closed.
@Controller
@RequestMapping("/rounds/{round}/setup")
class RoundLifeController {

    private final RoundSetUpService setUp;
    private final RoundService rounds;
    private final OrganisationService organisations;

    RoundLifeController(RoundSetUpService setUp, RoundService rounds, OrganisationService organisations) {
        this.setUp = setUp;
        this.rounds = rounds;
        this.organisations = organisations;
    }

    @GetMapping("/extend")
    String askForExtension(Actor actor, @PathVariable String round, Model model) {
        var known = new LinkedHashMap<String, String>();
        setUp.view(actor, round).round().dates().ifPresent(dates -> Moments.fill(known, "closes", dates.closesAt()));
        return extensionPage(actor, round, Typed.of(known).form(), model);
    }

    @PostMapping("/extend")
    String extend(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var closesAt = Moments.read(reading, "closes", "the round closes");
        var reason =
                reading.text("reason", "The reason", 1_000, "Enter why the closing is moved. Bidders will read it");
        var bidder = bidder(reading, typed.text("bidder"));
        if (!reading.hasProblems()) {
            var outcome = bidder.map(one -> rounds.extendFor(actor, round, one, closesAt, reason))
                    .orElseGet(() -> rounds.extend(actor, round, closesAt, reason));
            switch (outcome) {
                case Extended _ -> {
                    return "redirect:/rounds/{round}/setup";
                }
                case NotLater(var before) ->
                    reading.problem(
                            "closes",
                            "The new closing must be still to come and later than the old one, " + UkTime.say(before));
                case AfterDecision(var decisionOn) ->
                    reading.problem(
                            "closes", "The round must close before it is decided, on " + new InWords().day(decisionOn));
            }
        }
        return extensionPage(actor, round, reading.form(), model);
    }

    private String extensionPage(Actor actor, String round, Form form, Model model) {
        var view = setUp.view(actor, round);
        if (!view.mayBeExtended()) {
            throw new Conflict("The closing of a round can be moved once it is ready and until its bids are assessed.");
        }
        model.addAttribute("setUp", view)
                .addAttribute("form", form)
                .addAttribute(
                        "bidders",
                        organisations.options(actor).stream()
                                .map(each -> Option.of(each.id().toString(), each.name()))
                                .toList());
        return "programme/extend";
    }

    /// Nobody for every bidder.
    private static Optional<UUID> bidder(Reading reading, String chosen) {
        try {
            return chosen.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException noId) {
            reading.problem("bidder", "Select who may bid for longer from the list");
            return Optional.empty();
        }
    }

    @GetMapping("/move-on")
    String confirmMove(Actor actor, @PathVariable String round, Model model) {
        var view = setUp.view(actor, round);
        var next = view.nextStep()
                .orElseThrow(() -> new Conflict("The round is %s: there is no step for an officer to take now."
                        .formatted(view.round().status().title())));
        model.addAttribute("setUp", view).addAttribute("next", next).addAttribute("meaning", meaning(next));
        return "programme/move-on";
    }

    /// The step is named by the page, so that sending it twice takes the round no further.
    @PostMapping("/move-on")
    String moveOn(Actor actor, @PathVariable String round, Typed typed) {
        var next = typed.read().choice("next", RoundStatus.class, "Say which step the round takes");
        if (setUp.view(actor, round).round().status() != next) {
            rounds.moveOn(actor, round, next);
        }
        return "redirect:/rounds/{round}/setup";
    }

    private static String meaning(RoundStatus next) {
        return switch (next) {
            case ASSESSING -> "Assessors score the bids. The closing can no longer be moved.";
            case MODERATING -> "The panel agrees a score wherever assessors differ.";
            case DECIDING -> "Officers recommend bids, and approvers decide on awards.";
            case INFORMING -> "Every bidder is told the outcome of their bid.";
            case DELIVERING -> "Projects are under way and awards are paid.";
            case ENDED -> "Nothing more is promised from this round. What is left of its allocation is free again.";
            case DRAFT, READY, OPEN, CLOSED ->
                throw new IllegalArgumentException(next + " is not reached by moving on.");
        };
    }
}
