package uk.gov.education.grants.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.report.Report;
import uk.gov.education.grants.report.ReportService;
import uk.gov.education.grants.shared.Actor;

@Controller
class ReportsController {

    private static final CacheControl OF_THE_DEPARTMENT = CacheControl.noStore();

    private final ReportService reports;
    private final RegisterService register;

    ReportsController(ReportService reports, RegisterService register) {
        this.reports = reports;
        this.register = register;
    }

    @GetMapping("/reports")
    String list(Actor actor, Model model) {
        model.addAttribute("reports", reports.catalogue(actor));
        return "report/list";
    }

    @GetMapping("/reports/{report}.csv")
    void download(Actor actor, @PathVariable String report, Typed typed, HttpServletResponse response)
            throws IOException {
        var asked = Report.of(report);
        var reading = typed.read();
        var filter = AwardFilter.read(reading, register.choices(actor));
        var csv = reports.csv(actor, asked, filter);
        if (reading.hasProblems()) {
            CsvResponse.refuse(response, reading.problems());
        } else {
            CsvResponse.send(response, asked.fileName(), OF_THE_DEPARTMENT, csv);
        }
    }
}
