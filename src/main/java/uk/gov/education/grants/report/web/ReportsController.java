package uk.gov.education.grants.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.report.Report;
import uk.gov.education.grants.report.ReportRequest;
import uk.gov.education.grants.report.ReportService;
import uk.gov.education.grants.shared.Actor;

/// The catalogue of reports, and the page of each.
@Controller
class ReportsController {

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

    @GetMapping("/reports/columns")
    String columns(Actor actor, Model model) {
        model.addAttribute("reports", reports.catalogue(actor));
        return "report/columns";
    }

    @GetMapping("/reports/{report}")
    String show(Actor actor, @PathVariable String report, Typed typed, Model model) {
        var asked = Report.of(report);
        var reading = typed.read();
        var choices = register.choices(actor);
        var view = reports.view(actor, asked, reading, choices);
        var request = view.request();
        model.addAttribute("form", new Form(typed, reading.problems()))
                .addAttribute("report", asked)
                .addAttribute("choices", choices)
                .addAttribute("view", view)
                .addAttribute("csv", address(request, ".csv"))
                .addAttribute("ods", address(request, ".ods"))
                .addAttribute("metadata", address(request, ".csv-metadata.json"))
                .addAttribute("settled", address(request.asAt(view.settled()), ""));
        return "report/show";
    }

    /// The address of a report, or of a file of it with its ending. Only what was understood goes on.
    static String address(ReportRequest request, String ending) {
        var query = request.query();
        var address =
                UriComponentsBuilder.fromPath("/reports/" + request.report().slug() + ending);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
