package uk.gov.education.grants.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.assessment.AllocationService;
import uk.gov.education.grants.assessment.AllocationView.Candidate;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// An officer asks assessors to judge a bid, gives assessments back and withdraws them.
@Controller
class AllocationController {

    private static final int LONGEST_REASON = 1_000;

    private final AllocationService allocation;

    AllocationController(AllocationService allocation) {
        this.allocation = allocation;
    }

    @GetMapping("/bids/{bid}/assessors")
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        return page(actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/bids/{bid}/assessors")
    String offer(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var chosen = chosen(typed);
        if (chosen.isEmpty()) {
            var reading = typed.read();
            reading.problem("assessor", "Choose at least one assessor");
            return page(actor, bid, reading.form(), model);
        }
        allocation.offer(actor, bid, chosen);
        return "redirect:/bids/{bid}/assessors";
    }

    @GetMapping("/assessments/{assessment}/return")
    String returning(Actor actor, @PathVariable AssessmentReference assessment, Model model) {
        return page("assessment/return", actor, assessment, Form.EMPTY, model);
    }

    @PostMapping("/assessments/{assessment}/return")
    String giveBack(Actor actor, @PathVariable AssessmentReference assessment, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", LONGEST_REASON, "Say what the assessor should look at again");
        if (reading.hasProblems()) {
            return page("assessment/return", actor, assessment, reading.form(), model);
        }
        allocation.giveBack(actor, assessment, reason);
        return back(actor, assessment);
    }

    @GetMapping("/assessments/{assessment}/withdrawal")
    String withdrawing(Actor actor, @PathVariable AssessmentReference assessment, Model model) {
        return page("assessment/withdrawal", actor, assessment, Form.EMPTY, model);
    }

    @PostMapping("/assessments/{assessment}/withdrawal")
    String withdraw(Actor actor, @PathVariable AssessmentReference assessment, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", LONGEST_REASON, "Say why the assessment is withdrawn");
        if (reading.hasProblems()) {
            return page("assessment/withdrawal", actor, assessment, reading.form(), model);
        }
        allocation.withdraw(actor, assessment, reason);
        return back(actor, assessment);
    }

    private String back(Actor actor, AssessmentReference assessment) {
        return "redirect:/bids/%s/assessors"
                .formatted(allocation.one(actor, assessment).bid().reference());
    }

    private String page(Actor actor, BidReference bid, Form form, Model model) {
        var view = allocation.view(actor, bid);
        model.addAttribute("view", view).addAttribute("form", form).addAttribute("candidates", options(view.free()));
        return "assessment/assessors";
    }

    private String page(String name, Actor actor, AssessmentReference assessment, Form form, Model model) {
        model.addAttribute("view", allocation.one(actor, assessment)).addAttribute("form", form);
        return name;
    }

    private static List<Option> options(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new Option(candidate.id().toString(), candidate.name(), inHand(candidate.open())))
                .toList();
    }

    private static String inHand(int open) {
        return switch (open) {
            case 0 -> "Nothing in hand";
            case 1 -> "1 assessment in hand";
            default -> open + " assessments in hand";
        };
    }

    private static Set<UUID> chosen(Typed typed) {
        return typed.texts("assessor").stream()
                .flatMap(text -> uuidOf(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<UUID> uuidOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
