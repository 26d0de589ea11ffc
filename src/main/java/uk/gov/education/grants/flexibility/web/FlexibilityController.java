package uk.gov.education.grants.flexibility.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.flexibility.FlexibilityService;
import uk.gov.education.grants.flexibility.FlexibilityStatus;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationOption;
import uk.gov.education.grants.shared.Actor;

/// The requests of a council, and those that are with the Department.
@Controller
@RequestMapping("/flexibilities")
class FlexibilityController {

    private static final int LONGEST_TITLE = 100;

    private final FlexibilityService flexibilities;

    FlexibilityController(FlexibilityService flexibilities) {
        this.flexibilities = flexibilities;
    }

    @GetMapping
    String list(Actor actor, Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        var status =
                typed.read().choices("status", FlexibilityStatus.class).stream().findFirst();
        model.addAttribute("form", typed.form())
                .addAttribute("page", flexibilities.list(actor, status, After.read(after)))
                .addAttribute("first", After.read(after).isEmpty())
                .addAttribute("filtered", status.isPresent())
                .addAttribute("mayStart", flexibilities.mayStart(actor))
                .addAttribute(
                        "statuses",
                        Arrays.stream(FlexibilityStatus.values())
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList());
        return "flexibility/list";
    }

    @GetMapping("/new")
    String begin(Actor actor, Model model) {
        return startPage(flexibilities.councilsOf(actor), Form.EMPTY, model);
    }

    @PostMapping("/new")
    String start(Actor actor, Typed typed, Model model) {
        var councils = flexibilities.councilsOf(actor);
        var reading = typed.read();
        var title = reading.text(
                "title",
                "What you would do",
                LONGEST_TITLE,
                "Enter what you would do, like “Fewer visits in long placements”");
        var chosen = councils.size() == 1 ? councils.getFirst().id().toString() : typed.text("council");
        if (councils.stream().noneMatch(council -> council.id().toString().equals(chosen))) {
            reading.problem("council", "Select the council that asks");
        }
        if (reading.hasProblems()) {
            return startPage(councils, reading.form(), model);
        }
        return "redirect:/flexibilities/" + flexibilities.start(actor, UUID.fromString(chosen), title);
    }

    @GetMapping("/{reference}")
    String show(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("flexibility", flexibilities.show(actor, reference));
        return "flexibility/show";
    }

    private static String startPage(List<OrganisationOption> councils, Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute(
                        "councils",
                        councils.stream()
                                .map(council -> Option.of(council.id().toString(), council.name()))
                                .toList());
        return "flexibility/new";
    }
}
