package uk.gov.education.grants.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.portfolio.CaseFilter;
import uk.gov.education.grants.portfolio.QueueService;
import uk.gov.education.grants.portfolio.SavedViews;
import uk.gov.education.grants.shared.Actor;

/// The queue of a round: its bids with filters, and the lists that somebody has given a name.
@Controller
class QueueController {

    private final QueueService queue;
    private final SavedViews views;

    QueueController(QueueService queue, SavedViews views) {
        this.queue = queue;
        this.views = views;
    }

    @GetMapping("/rounds/{round}/bids")
    String list(Actor actor, @PathVariable String round, Typed typed, Model model) {
        return page(actor, round, typed.read(), model);
    }

    @GetMapping("/rounds/{round}/bids.csv")
    void csv(Actor actor, @PathVariable String round, Typed typed, HttpServletResponse response) throws IOException {
        var reading = typed.read();
        var filter = CaseFilter.read(reading, queue.choices(actor, round));
        if (reading.hasProblems()) {
            CsvResponse.refuse(response, reading.problems());
        } else {
            CsvResponse.send(response, round + "-bids.csv", CacheControl.noStore(), queue.csv(actor, round, filter));
        }
    }

    /// Keeps the list that stands in the address of the form under a name.
    @PostMapping("/rounds/{round}/bids/views")
    String save(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var filter = CaseFilter.read(reading, queue.choices(actor, round));
        var name = reading.text("name", "The name", 60, "Enter a name for this list");
        if (reading.hasProblems()) {
            return page(actor, round, reading, model);
        }
        views.save(actor, round, name, filter);
        return "redirect:" + address(round, "", filter.query());
    }

    @PostMapping("/rounds/{round}/bids/views/removal")
    String remove(Actor actor, @PathVariable String round, Typed typed) {
        views.remove(actor, round, typed.text("name"));
        return "redirect:/rounds/{round}/bids";
    }

    private String page(Actor actor, String round, Reading reading, Model model) {
        var choices = queue.choices(actor, round);
        var filter = CaseFilter.read(reading, choices);
        var after = reading.optionalText("after", "The page", 40);
        var before = reading.optionalText("before", "The page", 40);
        var from = Optional.of(after.isEmpty() ? before : after).filter(reference -> !reference.isEmpty());
        var page = queue.list(actor, round, filter, from, before.isEmpty());
        model.addAttribute("form", reading.form())
                .addAttribute("page", page)
                .addAttribute("choices", choices)
                .addAttribute("sorts", choices.sorts())
                .addAttribute("filter", filter)
                .addAttribute("csv", address(round, ".csv", filter.query()))
                .addAttribute("previous", pageAddress(round, filter, "before", page.previous()))
                .addAttribute("next", pageAddress(round, filter, "after", page.next()));
        return "portfolio/queue";
    }

    private static @Nullable String pageAddress(
            String round, CaseFilter filter, String direction, Optional<String> from) {
        return from.map(reference -> {
                    var query = new LinkedHashMap<>(filter.query());
                    query.put(direction, reference);
                    return address(round, "", query);
                })
                .orElse(null);
    }

    private static String address(String round, String ending, Map<String, String> query) {
        var address = UriComponentsBuilder.fromPath("/rounds/{round}/bids" + ending);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        var values = new LinkedHashMap<String, Object>(query);
        values.put("round", round);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
