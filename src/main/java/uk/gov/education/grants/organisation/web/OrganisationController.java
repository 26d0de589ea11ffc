package uk.gov.education.grants.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.AddOutcome.AlreadyKnown;
import uk.gov.education.grants.organisation.OrganisationSearch;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;

@Controller
@RequestMapping("/admin/organisations")
class OrganisationController {

    private final OrganisationService organisations;
    private final Clock clock;

    OrganisationController(OrganisationService organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Typed typed, @RequestParam(required = false) @Nullable UUID after, Model model) {
        var reading = typed.read();
        var words = reading.optionalText("q", "What you look for", 200);
        var kind = reading.choices("kind", OrganisationKind.class).stream().findFirst();
        model.addAttribute("form", reading.form())
                .addAttribute(
                        "page",
                        organisations.search(
                                actor,
                                new OrganisationSearch(
                                        reading.hasProblems() ? "" : words, kind, Optional.ofNullable(after))))
                .addAttribute("first", after == null)
                .addAttribute("kinds", kinds(Arrays.asList(OrganisationKind.values())));
        return "organisation/list";
    }

    @GetMapping("/{orgId}")
    String show(Actor actor, @PathVariable String orgId, Model model) {
        model.addAttribute("organisation", organisations.show(actor, orgId))
                .addAttribute("today", LocalDate.now(clock));
        return "organisation/show";
    }

    @GetMapping("/new")
    String start(Actor actor, Model model) {
        return empty(actor, Form.EMPTY, model);
    }

    @PostMapping
    String add(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var added = OrganisationFields.read(reading);
        if (added.isEmpty()) {
            return empty(actor, reading.form(), model);
        }
        return switch (organisations.add(actor, added.get())) {
            case Added(var _, var orgId) -> "redirect:/admin/organisations/" + orgId;
            case AlreadyKnown known -> {
                reading.problem(
                        "name",
                        "This organisation is here already: %s, %s. Use that one, or check the numbers you typed"
                                .formatted(known.name(), known.orgId()));
                model.addAttribute("known", known);
                yield empty(actor, reading.form(), model);
            }
        };
    }

    private String empty(Actor actor, Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("kinds", kinds(organisations.kindsToAdd(actor)))
                .addAttribute("regions", Regions.OPTIONS);
        return "organisation/new";
    }

    private static List<Option> kinds(Collection<OrganisationKind> kinds) {
        return kinds.stream().map(kind -> Option.of(kind.name(), kind.title())).toList();
    }
}
