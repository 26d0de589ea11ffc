package uk.gov.education.grants.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.assessment.RoundAllocationService;
import uk.gov.education.grants.assessment.RoundAllocationView;
import uk.gov.education.grants.assessment.RoundAllocationView.Candidate;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// An officer gives all bids of a round to assessors at once: looks at a proposal, changes it, sees what letters go
/// out, and asks.
@Controller
@RequestMapping("/rounds/{round}/allocation")
class RoundAllocationController {

    private static final Pattern FIELD = Pattern.compile("assessor-(BID-\\d{4}-\\d{4,7})-\\d{1,2}");

    private final RoundAllocationService allocation;

    RoundAllocationController(RoundAllocationService allocation) {
        this.allocation = allocation;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var view = allocation.propose(actor, round, only(typed));
        return page(view, proposed(view).form(), typed, model);
    }

    /// Shows what will be asked of whom. Nothing is kept yet.
    @PostMapping
    String check(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var view = allocation.choose(actor, round, only(typed), chosen(typed));
        var reading = typed.read();
        for (var line : view.lines()) {
            if (new LinkedHashSet<>(line.chosen()).size() < line.chosen().size()) {
                reading.problem(field(line.bid(), 1), "Choose different assessors for bid %s".formatted(line.bid()));
            }
        }
        for (var load : view.loads()) {
            if (load.together() > load.mostBids() && load.more() > 0) {
                reading.problem(
                        "",
                        "%s would have %d bids in hand, and takes %d at a time"
                                .formatted(load.name(), load.together(), load.mostBids()));
            }
        }
        if (view.letters() == 0) {
            reading.problem("", "Choose at least one assessor");
        }
        if (reading.hasProblems()) {
            return page(view, reading.form(), typed, model);
        }
        model.addAttribute("view", view).addAttribute("fields", hidden(typed));
        return "assessment/allocation-check";
    }

    @PostMapping("/confirmation")
    String ask(Actor actor, @PathVariable String round, Typed typed, Model model, HttpServletResponse response) {
        if (typed.text("action").equals("change")) {
            return page(allocation.choose(actor, round, only(typed), chosen(typed)), typed.form(), typed, model);
        }
        try {
            allocation.ask(actor, round, chosen(typed));
            return "redirect:/rounds/{round}/allocation?asked=yes";
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var reading = typed.read();
            reading.problem("", AssessorController.sentence(refused));
            var view = allocation.choose(actor, round, only(typed), chosen(typed));
            return page(view, reading.form(), typed, model);
        }
    }

    private static String page(RoundAllocationView view, Form form, Typed typed, Model model) {
        var options = new LinkedHashMap<String, List<Option>>();
        view.lines()
                .forEach(line -> options.put(
                        line.bid().text(),
                        line.candidates().stream()
                                .map(candidate -> Option.of(candidate.id().toString(), words(candidate)))
                                .toList()));
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute("options", options)
                .addAttribute("only", typed.texts("bid"));
        return "assessment/allocation";
    }

    private static String words(Candidate candidate) {
        return "%s, %d of %d%s"
                .formatted(
                        candidate.name(),
                        candidate.open(),
                        candidate.mostBids(),
                        candidate.knows().isEmpty() ? "" : ", knows " + String.join(" and ", candidate.knows()));
    }

    private static Typed proposed(RoundAllocationView view) {
        var fields = new LinkedHashMap<String, String>();
        view.lines().forEach(line -> {
            for (var slot = 1; slot <= line.chosen().size(); slot++) {
                fields.put(field(line.bid(), slot), line.chosen().get(slot - 1).toString());
            }
        });
        return Typed.of(fields);
    }

    private static String field(BidReference bid, int slot) {
        return "assessor-%s-%d".formatted(bid, slot);
    }

    /// Who was chosen for each bid. What is no bid and no person is passed over.
    private static Map<BidReference, List<UUID>> chosen(Typed typed) {
        var chosen = new LinkedHashMap<BidReference, List<UUID>>();
        typed.fields().forEach((name, texts) -> {
            var field = FIELD.matcher(name);
            if (field.matches()) {
                AllocationController.uuidOf(texts.getFirst())
                        .ifPresent(person -> chosen.computeIfAbsent(
                                        BidReference.of(field.group(1)), _ -> new ArrayList<>())
                                .add(person));
            }
        });
        return chosen;
    }

    private static List<BidReference> only(Typed typed) {
        return typed.texts("bid").stream()
                .map(String::strip)
                .filter(text -> text.matches("BID-\\d{4}-\\d{4,7}"))
                .map(BidReference::of)
                .toList();
    }

    private static List<Map.Entry<String, String>> hidden(Typed typed) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        typed.fields().forEach((name, texts) -> {
            if (name.equals("bid") || FIELD.matcher(name).matches()) {
                texts.forEach(text -> fields.add(Map.entry(name, text)));
            }
        });
        return fields;
    }
}
