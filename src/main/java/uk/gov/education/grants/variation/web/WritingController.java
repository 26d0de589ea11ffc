package uk.gov.education.grants.variation.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.variation.NewVariation;
import uk.gov.education.grants.variation.VariationKind;
import uk.gov.education.grants.variation.VariationService;
import uk.gov.education.grants.variation.VariationView;

/// Where an editor writes a variation, and writes it anew while it is with its editors.
@Controller
class WritingController {

    private static final int LONGEST_REASON = 2_000;

    private final VariationService variations;

    WritingController(VariationService variations) {
        this.variations = variations;
    }

    @GetMapping("/awards/{award}/variations/new")
    String choose(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("now", variations.toStart(actor, award));
        return "variation/new";
    }

    @GetMapping("/awards/{award}/variations/new/{kind}")
    String begin(Actor actor, @PathVariable AwardReference award, @PathVariable("kind") String word, Model model) {
        var now = variations.toStart(actor, award);
        var kind = kindOf(word, now);
        return page(now, kind, null, ChangeForm.unchanged(kind, now).form(), model);
    }

    @PostMapping("/awards/{award}/variations/new/{kind}")
    String start(
            Actor actor,
            @PathVariable AwardReference award,
            @PathVariable("kind") String word,
            Typed typed,
            Model model) {
        var now = variations.toStart(actor, award);
        var kind = kindOf(word, now);
        var reading = typed.read();
        var change = ChangeForm.read(kind, now, reading);
        var reason = reason(reading);
        if (reading.hasProblems()) {
            return page(now, kind, null, reading.form(), model);
        }
        return "redirect:/variations/" + variations.start(actor, award, change, reason);
    }

    @GetMapping("/variations/{reference}/change")
    String toRewrite(Actor actor, @PathVariable String reference, Model model) {
        var variation = variations.toRewrite(actor, reference);
        var now = variations.toStart(actor, variation.award().reference());
        var written = ChangeForm.filledIn(variation.change(), variation.reason());
        var form = variation
                .query()
                .flatMap(query -> query.answer())
                .map(answer -> written.with("answer", answer))
                .orElse(written)
                .form();
        return page(now, variation.kind(), variation, form, model);
    }

    @PostMapping("/variations/{reference}/change")
    String rewrite(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var variation = variations.toRewrite(actor, reference);
        var now = variations.toStart(actor, variation.award().reference());
        var reading = typed.read();
        var change = ChangeForm.read(variation.kind(), now, reading);
        var reason = reason(reading);
        var answer = variation
                .query()
                .map(_ -> reading.text(
                        "answer", "The answer", LONGEST_REASON, "Enter the answer to what the officer asks"));
        if (reading.hasProblems()) {
            return page(now, variation.kind(), variation, reading.form(), model);
        }
        variations.rewrite(actor, reference, change, reason, answer);
        return "redirect:/variations/{reference}";
    }

    private static String reason(Reading reading) {
        return reading.text("reason", "The reason", LONGEST_REASON, "Enter why it has to change");
    }

    private static VariationKind kindOf(String word, NewVariation now) {
        return now.kinds().stream()
                .filter(kind -> kind.name().toLowerCase(Locale.UK).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such kind of variation for award %s."
                        .formatted(now.award().reference())));
    }

    private static String page(
            NewVariation now, VariationKind kind, @Nullable VariationView variation, Form form, Model model) {
        var to = variation == null
                ? "/awards/%s/variations/new/%s"
                        .formatted(now.award().reference(), kind.name().toLowerCase(Locale.UK))
                : "/variations/%s/change".formatted(variation.reference());
        model.addAttribute("now", now)
                .addAttribute("to", to)
                .addAttribute("kind", kind)
                .addAttribute("variation", variation)
                .addAttribute(
                        "query",
                        Optional.ofNullable(variation)
                                .flatMap(VariationView::query)
                                .orElse(null))
                .addAttribute("newLines", ChangeForm.newLines(now))
                .addAttribute("form", form);
        return "variation/write";
    }
}
