package uk.gov.education.grants.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.evaluation.EvidenceFilter;
import uk.gov.education.grants.evaluation.EvidenceService;
import uk.gov.education.grants.evaluation.ReportFileService;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.govuk.UploadResponse;
import uk.gov.education.grants.shared.Actor;

@Controller
class EvidenceController {

    /// Anybody may keep a copy on the way, but asks whether it is still good: an evaluation is in the file at once.
    private static final CacheControl PUBLIC = CacheControl.noCache().cachePublic();

    private final EvidenceService evidence;
    private final ReportFileService reports;
    private final Clock clock;

    EvidenceController(EvidenceService evidence, ReportFileService reports, Clock clock) {
        this.evidence = evidence;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/evidence")
    String list(Actor actor, Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        var reading = typed.read();
        var choices = evidence.choices(actor);
        var filter = EvidenceFilter.read(reading, choices);
        var page = evidence.search(actor, filter, After.read(after));
        model.addAttribute("form", reading.form())
                .addAttribute("choices", choices)
                .addAttribute("filter", filter)
                .addAttribute("page", page)
                .addAttribute("isFirst", after == null)
                .addAttribute("first", address("/evidence", filter.values()))
                .addAttribute("next", nextAddress(filter, page.next()))
                .addAttribute("csv", address("/evidence.csv", filter.values()))
                .addAttribute("meant", page.meant().map(name -> address("/evidence", Map.of("q", name))));
        return "evaluation/evidence";
    }

    @GetMapping("/evidence.csv")
    void csv(Actor actor, Typed typed, HttpServletResponse response) throws IOException {
        var reading = typed.read();
        var filter = EvidenceFilter.read(reading, evidence.choices(actor));
        if (reading.hasProblems()) {
            CsvResponse.refuse(response, reading.problems());
        } else {
            CsvResponse.send(response, "evidence.csv", PUBLIC, evidence.csv(actor, filter));
        }
    }

    @GetMapping("/evidence/{project}")
    String show(Actor actor, @PathVariable String project, Model model) {
        var view = evidence.project(actor, project);
        model.addAttribute("project", view).addAttribute("outlasting", view.outlasting(LocalDate.now(clock)));
        return "evaluation/project";
    }

    /// The report of a published evaluation as a file, for everybody.
    @GetMapping("/evidence/{project}/reports/{evaluation}")
    ResponseEntity<byte[]> report(Actor actor, @PathVariable String project, @PathVariable String evaluation) {
        var opened = reports.open(actor, project, evaluation);
        return UploadResponse.of(opened.name(), opened.type().mediaType(), opened.bytes());
    }

    private static @Nullable String nextAddress(EvidenceFilter filter, Optional<String> next) {
        return next.map(reference -> {
                    var query = new LinkedHashMap<>(filter.values());
                    query.put("after", reference);
                    return address("/evidence", query);
                })
                .orElse(null);
    }

    private static String address(String path, Map<String, String> query) {
        var address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
