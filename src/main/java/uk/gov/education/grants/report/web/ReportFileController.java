package uk.gov.education.grants.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.FileResponse;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.report.OpenSheet;
import uk.gov.education.grants.report.Report;
import uk.gov.education.grants.report.ReportRequest;
import uk.gov.education.grants.report.ReportService;
import uk.gov.education.grants.shared.Actor;

/// The files of the reports.
@Controller
class ReportFileController {

    private static final CacheControl OF_THE_DEPARTMENT = CacheControl.noStore();
    private static final String METADATA_TYPE = "application/csvm+json";

    private final ReportService reports;
    private final RegisterService register;
    private final JsonMapper json;

    ReportFileController(ReportService reports, RegisterService register, JsonMapper json) {
        this.reports = reports;
        this.register = register;
        this.json = json;
    }

    @GetMapping("/reports/{report}.csv")
    void csv(Actor actor, @PathVariable String report, Typed typed, HttpServletResponse response) throws IOException {
        answer(actor, report, typed, response, request -> {
            response.setHeader(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"describedby\"; type=\"%s\""
                            .formatted(ReportsController.address(request, ".csv-metadata.json"), METADATA_TYPE));
            CsvResponse.send(response, request.fileName("csv"), OF_THE_DEPARTMENT, reports.csv(actor, request));
        });
    }

    @GetMapping("/reports/{report}.ods")
    void ods(Actor actor, @PathVariable String report, Typed typed, HttpServletResponse response) throws IOException {
        answer(
                actor,
                report,
                typed,
                response,
                request -> FileResponse.send(
                        response,
                        request.fileName("ods"),
                        OpenSheet.MEDIA_TYPE,
                        OF_THE_DEPARTMENT,
                        reports.sheet(actor, request)::writeTo));
    }

    @GetMapping("/reports/{report}.csv-metadata.json")
    void metadata(Actor actor, @PathVariable String report, Typed typed, HttpServletResponse response)
            throws IOException {
        answer(actor, report, typed, response, request -> {
            var metadata = json.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(reports.metadata(actor, request, ReportsController.address(request, ".csv")));
            FileResponse.send(
                    response,
                    request.fileName("csv-metadata.json"),
                    METADATA_TYPE,
                    OF_THE_DEPARTMENT,
                    out -> out.write(metadata));
        });
    }

    private void answer(Actor actor, String report, Typed typed, HttpServletResponse response, Answer answer)
            throws IOException {
        var reading = typed.read();
        var request = reports.request(actor, Report.of(report), reading, register.choices(actor));
        if (reading.hasProblems()) {
            FileResponse.refuse(response, reading.problems());
        } else {
            answer.to(request);
        }
    }

    @FunctionalInterface
    private interface Answer {

        void to(ReportRequest request) throws IOException;
    }
}
