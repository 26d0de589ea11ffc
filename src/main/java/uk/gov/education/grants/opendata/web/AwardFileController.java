package uk.gov.education.grants.opendata.web;

import static uk.gov.education.grants.opendata.web.Conditional.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.FileResponse;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.opendata.ApiDescription;
import uk.gov.education.grants.opendata.ThreeSixtyGiving;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

/// Whole files of awards, by the filters of the register. Each is streamed.
@Controller
class AwardFileController {

    private static final String METADATA = "/awards.csv-metadata.json";

    private final RegisterService register;
    private final ThreeSixtyGiving grants;
    private final ApiDescription description;
    private final Conditional conditional;

    AwardFileController(
            RegisterService register, ThreeSixtyGiving grants, ApiDescription description, Conditional conditional) {
        this.register = register;
        this.grants = grants;
        this.description = description;
        this.conditional = conditional;
    }

    @GetMapping("/awards.csv")
    void csv(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var filter = filter(actor, typed);
        response.setHeader(
                HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"application/csvm+json\"".formatted(METADATA));
        if (!conditional.isKnown(actor, filter.values(), request, response)) {
            CsvResponse.send(response, "awards.csv", PUBLIC, register.csv(actor, filter));
        }
    }

    /// What each column of that file means, as CSV on the Web has it.
    @GetMapping(METADATA)
    void csvMetadata(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var filter = filter(actor, typed);
        if (!conditional.isKnown(actor, filter.values(), request, response)) {
            response.setContentType("application/csvm+json");
            response.getOutputStream()
                    .write(description.csvMetadata(filter.values()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/awards/360giving.json")
    void grantsAsJson(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var filter = filter(actor, typed);
        if (!conditional.isKnown(actor, filter.values(), request, response)) {
            var file = grants.json(actor, filter)
                    .orElseThrow(() -> Refused.absent(
                            "No award fits this filter, and a 360Giving package has at least one grant.\n"));
            FileResponse.send(response, "360giving.json", "application/json", PUBLIC, file);
        }
    }

    @GetMapping("/awards/360giving.csv")
    void grantsAsCsv(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var filter = filter(actor, typed);
        if (!conditional.isKnown(actor, filter.values(), request, response)) {
            CsvResponse.send(response, "360giving.csv", PUBLIC, grants.csv(actor, filter));
        }
    }

    private AwardFilter filter(Actor actor, Typed typed) {
        var reading = typed.read();
        var filter = AwardFilter.read(reading, register.choices(actor));
        Refused.whereUnreadable(reading);
        return filter;
    }
}
