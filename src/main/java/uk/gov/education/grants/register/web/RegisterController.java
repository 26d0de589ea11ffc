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
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.AwardOrder;
import uk.gov.education.grants.register.AwardSort;
import uk.gov.education.grants.register.Choices;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

@Controller
class RegisterController {

    private static final List<Option> ORDERS = Arrays.stream(AwardSort.values())
            .map(sort -> Option.of(sort.value(), sort.title()))
            .toList();

    private final RegisterService register;

    RegisterController(RegisterService register) {
        this.register = register;
    }

    @GetMapping("/awards")
    String list(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var choices = register.choices(actor);
        var filter = AwardFilter.read(reading, choices);
        var order = AwardOrder.read(reading);
        var list = register.search(actor, filter, order);
        model.addAttribute("form", new Form(shown(typed, choices, filter), reading.problems()))
                .addAttribute("choices", choices)
                .addAttribute("orders", ORDERS)
                .addAttribute("list", list)
                .addAttribute("round", choices.chosen("round", filter).orElse(null))
                .addAttribute("filtered", !filter.values().isEmpty())
                .addAttribute("csv", address("/awards.csv", filter.values()))
                .addAttribute("previous", pageAddress(filter, order, "before", list.previous()))
                .addAttribute("next", pageAddress(filter, order, "after", list.next()));
        return "register/list";
    }

    @GetMapping("/awards/{award}")
    String show(Actor actor, @PathVariable String award, Model model) {
        model.addAttribute("award", register.award(actor, award));
        return "register/award";
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

    private static @Nullable String pageAddress(
            AwardFilter filter, AwardOrder order, String direction, Optional<String> place) {
        return place.map(cursor -> {
                    var query = new LinkedHashMap<>(filter.values());
                    query.put("sort", order.sort().value());
                    query.put(direction, cursor);
                    return address("/awards", query);
                })
                .orElse(null);
    }

    /// Only what was understood goes on: a filter that could not be read did not narrow this list either.
    private static String address(String path, Map<String, String> query) {
        var address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
