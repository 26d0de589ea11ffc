package uk.gov.education.grants.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.audit.SightingSearch;
import uk.gov.education.grants.audit.SightingService;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
class SightingController {

    private static final String PAGE = "/admin/audit/sightings";
    private static final int LONGEST = 320;

    /// What a search is made of, and so what stands in the address of it.
    private static final List<String> FIELDS = List.of("person", "subject", "day");

    private final SightingService sightings;

    SightingController(SightingService sightings) {
        this.sightings = sightings;
    }

    @GetMapping(PAGE)
    String list(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var search = search(typed, reading);
        var before = typed.has("before") ? reading.number("before", "The page", 0, 999_999_999, "") : 0;
        var rows = sightings.list(actor, reading.hasProblems() ? SightingSearch.EVERYTHING : search, before);
        var more = rows.size() > SightingService.PAGE;
        model.addAttribute("form", reading.form())
                .addAttribute("rows", more ? rows.subList(0, SightingService.PAGE) : rows)
                .addAttribute("csv", address(".csv", typed, Map.of()))
                .addAttribute(
                        "next",
                        more
                                ? address(
                                        "",
                                        typed,
                                        Map.of(
                                                "before",
                                                String.valueOf(rows.get(SightingService.PAGE - 1)
                                                        .id())))
                                : null);
        return "audit/sightings";
    }

    @GetMapping(PAGE + ".csv")
    void csv(Actor actor, Typed typed, HttpServletResponse response) throws IOException {
        var reading = typed.read();
        var search = search(typed, reading);
        var file = sightings.csv(actor, search);
        if (reading.hasProblems()) {
            CsvResponse.refuse(response, reading.problems());
        } else {
            CsvResponse.send(response, "sightings.csv", CacheControl.noStore(), file);
        }
    }

    private static SightingSearch search(Typed typed, Reading reading) {
        var isDayTyped = typed.has("day-day") || typed.has("day-month") || typed.has("day-year");
        return new SightingSearch(
                reading.optionalText("person", "The person", LONGEST),
                reading.optionalText("subject", "The reference", LONGEST),
                isDayTyped ? Optional.of(reading.date("day", "The day", "")) : Optional.empty());
    }

    private static String address(String ending, Typed typed, Map<String, String> more) {
        var query = new LinkedHashMap<String, Object>();
        typed.only(FIELDS).fields().forEach((field, texts) -> query.put(field, texts.getFirst()));
        query.putAll(more);
        var address = UriComponentsBuilder.fromPath(PAGE + ending);
        query.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
