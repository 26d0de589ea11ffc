package uk.gov.education.grants.variation.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.variation.VariationService;
import uk.gov.education.grants.variation.VariationStatus;

/// Variations of an organisation, and those that are with the Department; and the steps that an organisation takes with
/// one that is written.
@Controller
@RequestMapping("/variations")
class VariationController {

    private final VariationService variations;

    VariationController(VariationService variations) {
        this.variations = variations;
    }

    @GetMapping
    String list(
            Actor actor,
            Typed typed,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var status =
                typed.read().choices("status", VariationStatus.class).stream().findFirst();
        var ofAward = Optional.ofNullable(award).filter(text -> text.matches("[A-Z]+-\\d{4}-\\d{4,9}"));
        var from = Optional.ofNullable(after).filter(text -> text.matches("VAR-\\d{4}-\\d{4,9}"));
        model.addAttribute("form", typed.form())
                .addAttribute("page", variations.list(actor, status, ofAward, from))
                .addAttribute("award", ofAward.orElse(""))
                .addAttribute(
                        "mayStart",
                        ofAward.map(AwardReference::of)
                                .filter(one -> variations.mayStart(actor, one))
                                .isPresent())
                .addAttribute("first", from.isEmpty())
                .addAttribute("filtered", status.isPresent() || ofAward.isPresent())
                .addAttribute(
                        "statuses",
                        Arrays.stream(VariationStatus.values())
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList());
        return "variation/list";
    }

    @GetMapping("/{reference}")
    String show(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("variation", variations.show(actor, reference));
        return "variation/show";
    }

    @GetMapping("/{reference}/submission")
    String toSubmit(Actor actor, @PathVariable String reference, Model model) {
        return submissionPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/{reference}/submission")
    String submit(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        if (!reading.ticked("certify")) {
            reading.problem("certify", "Confirm that you certify this variation for your organisation");
            return submissionPage(actor, reference, reading.form(), model);
        }
        return Reasons.isDone(variations.submit(actor, reference), reading)
                ? "redirect:/variations/{reference}"
                : submissionPage(actor, reference, reading.form(), model);
    }

    @GetMapping("/{reference}/withdrawal")
    String toWithdraw(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("variation", variations.toWithdraw(actor, reference));
        return "variation/withdrawal";
    }

    @PostMapping("/{reference}/withdrawal")
    String withdraw(Actor actor, @PathVariable String reference) {
        variations.withdraw(actor, reference);
        return "redirect:/variations/{reference}";
    }

    private String submissionPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("variation", variations.toSubmit(actor, reference)).addAttribute("form", form);
        return "variation/submission";
    }
}
