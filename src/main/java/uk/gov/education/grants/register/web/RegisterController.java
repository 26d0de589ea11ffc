package uk.gov.education.grants.register.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.Alternate;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.ServiceAddress;
import uk.gov.education.grants.govuk.Sharing;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.AwardOrder;
import uk.gov.education.grants.register.AwardPage;
import uk.gov.education.grants.register.AwardSort;
import uk.gov.education.grants.register.Choices;
import uk.gov.education.grants.register.PublicDay;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

@Controller
class RegisterController {

    private static final List<Option> ORDERS = Arrays.stream(AwardSort.values())
            .map(sort -> Option.of(sort.value(), sort.title()))
            .toList();

    private final RegisterService register;
    private final PublicDay day;
    private final ServiceAddress service;

    RegisterController(RegisterService register, PublicDay day, ServiceAddress service) {
        this.register = register;
        this.day = day;
        this.service = service;
    }

    @GetMapping("/awards")
    String list(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var choices = register.choices(actor);
        var filter = AwardFilter.read(reading, choices);
        var order = AwardOrder.read(reading);
        var listing = register.listing(actor, filter, order);
        var list = listing.awards();
        model.addAttribute("form", new Form(shown(typed, choices, filter), reading.problems()))
                .addAttribute("choices", choices)
                .addAttribute("orders", ORDERS)
                .addAttribute("list", list)
                .addAttribute("headlines", listing.headlines())
                .addAttribute("alternates", alternates(filter))
                .addAttribute("round", choices.chosen("round", filter).orElse(null))
                .addAttribute("filtered", !filter.values().isEmpty())
                .addAttribute("csv", Address.of("/awards.csv", filter.values()))
                .addAttribute("grants", Address.of("/awards/360giving.json", filter.values()))
                .addAttribute("feed", Address.of("/awards.atom", filter.values()))
                .addAttribute("previous", pageAddress(filter, order, "before", list.previous()))
                .addAttribute("next", pageAddress(filter, order, "after", list.next()));
        return "register/list";
    }

    @GetMapping("/awards/{award}")
    String show(Actor actor, @PathVariable String award, Model model) {
        var page = register.award(actor, award);
        var facts = page.facts();
        var only = Map.of("q", facts.reference());
        var address = service.of(page.row().address());
        var title = "%s: %s".formatted(facts.project(), facts.amount());
        var json = page.row().address() + ".json";
        var csv = Address.of("/awards.csv", only);
        model.addAttribute("award", page)
                .addAttribute("address", address)
                .addAttribute("today", day.today())
                .addAttribute("json", json)
                .addAttribute("csv", csv)
                .addAttribute("grants", Address.of("/awards/360giving.json", only))
                .addAttribute("sharing", new Sharing(title, inOneSentence(page), address))
                .addAttribute("alternates", List.of(Alternate.json(json), Alternate.csv(csv)));
        return "register/award";
    }

    private static String inOneSentence(AwardPage page) {
        var facts = page.facts();
        return "The Department for Education awarded %s to %s for %s. %s."
                .formatted(facts.amount(), facts.lead(), facts.project(), facts.kind());
    }

    private static List<Alternate> alternates(AwardFilter filter) {
        return List.of(
                Alternate.csv(Address.of("/awards.csv", filter.values())),
                Alternate.json(Address.of("/awards.json", filter.values())),
                Alternate.atom(Address.of("/awards.atom", filter.values())));
    }

    /// What was typed; a choice as the list of the filter names it, whatever way it was written.
    private static Typed shown(Typed typed, Choices choices, AwardFilter filter) {
        var shown = typed;
        for (var value : filter.values().entrySet()) {
            if (!choices.of(value.getKey()).isEmpty()) {
                shown = shown.with(value.getKey(), value.getValue());
            }
        }
        return shown;
    }

    /// Only what was understood goes on: a filter that could not be read did not narrow this list either.
    private static @Nullable String pageAddress(
            AwardFilter filter, AwardOrder order, String direction, Optional<String> place) {
        return place.map(cursor -> {
                    var query = new LinkedHashMap<>(filter.values());
                    query.put("sort", order.sort().value());
                    query.put(direction, cursor);
                    return Address.of("/awards", query);
                })
                .orElse(null);
    }
}
