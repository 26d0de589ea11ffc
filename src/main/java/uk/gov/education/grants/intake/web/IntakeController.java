package uk.gov.education.grants.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.intake.ConfirmOutcome.Confirmed;
import uk.gov.education.grants.intake.ConfirmOutcome.Refused;
import uk.gov.education.grants.intake.FindingKind;
import uk.gov.education.grants.intake.IntakePages;
import uk.gov.education.grants.intake.IntakeService;
import uk.gov.education.grants.shared.Actor;

/// One import of past awards: look at it, settle doubts, confirm it, and see how far it has come.
@Controller
@RequestMapping("/imports/{reference}")
class IntakeController {

    private static final String FINDING = "finding";

    private final IntakeService intakes;
    private final IntakePages pages;

    IntakeController(IntakeService intakes, IntakePages pages) {
        this.intakes = intakes;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        return page(actor, reference, typed.read(), model);
    }

    @GetMapping("/rows/{number:\\d{1,7}}")
    String row(Actor actor, @PathVariable String reference, @PathVariable int number, Model model) {
        model.addAttribute("page", pages.row(actor, reference, number));
        return "intake/row";
    }

    @GetMapping("/findings.csv")
    void findings(Actor actor, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var file = pages.findings(actor, reference);
        CsvResponse.send(response, reference + "-findings.csv", CacheControl.noStore(), file);
    }

    @PostMapping("/reading")
    String read(Actor actor, @PathVariable String reference) {
        intakes.read(actor, reference);
        return "redirect:/imports/{reference}";
    }

    @PostMapping("/doubts")
    String choose(Actor actor, @PathVariable String reference, Typed typed) {
        var choices = new HashMap<Integer, String>();
        typed.fields().keySet().stream()
                .filter(field -> field.matches("body-\\d{1,6}"))
                .forEach(field -> choices.put(Integer.valueOf(field.substring(5)), typed.text(field)));
        intakes.choose(actor, reference, choices);
        return "redirect:/imports/{reference}";
    }

    @PostMapping("/withdrawal")
    String withdraw(Actor actor, @PathVariable String reference) {
        intakes.withdraw(actor, reference);
        return "redirect:/imports/{reference}";
    }

    @GetMapping("/confirmation")
    String confirm(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("page", pages.view(actor, reference));
        return "intake/confirmation";
    }

    @PostMapping("/confirmation")
    String confirm(Actor actor, @PathVariable String reference, Model model, HttpServletResponse response) {
        return switch (intakes.confirm(actor, reference)) {
            case Confirmed _ -> "redirect:/imports/{reference}";
            case Refused _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield confirm(actor, reference, model);
            }
        };
    }

    private String page(Actor actor, String reference, Reading reading, Model model) {
        var kind = kind(reading.optionalText(FINDING, "The kind of finding", 10));
        var after = number(reading.optionalText("after", "The page", 7));
        var before = number(reading.optionalText("before", "The page", 7));
        var view = pages.view(actor, reference);
        var rows = pages.rows(
                actor, reference, kind, after.isPresent() ? after : before, before.isEmpty() || after.isPresent());
        model.addAttribute("page", view)
                .addAttribute("rows", rows)
                .addAttribute("kind", kind.orElse(null))
                .addAttribute("kinds", options())
                .addAttribute("previous", address(reference, kind, "before", rows.previous()))
                .addAttribute("next", address(reference, kind, "after", rows.next()))
                .addAttribute("form", reading.form());
        return "intake/import";
    }

    private static List<Option> options() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> Option.of(kind.name().toLowerCase(Locale.ROOT), kind.title()))
                .toList();
    }

    private static Optional<FindingKind> kind(String text) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,7}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static @Nullable String address(
            String reference, Optional<FindingKind> kind, String direction, @Nullable String from) {
        if (from == null) {
            return null;
        }
        var query = new LinkedHashMap<String, String>();
        kind.ifPresent(its -> query.put(FINDING, its.name().toLowerCase(Locale.ROOT)));
        query.put(direction, from);
        return Address.of("/imports/" + reference, query);
    }
}
