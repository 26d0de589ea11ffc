package uk.gov.education.grants.portfolio.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.govuk.BarChart;
import uk.gov.education.grants.portfolio.Dashboard;
import uk.gov.education.grants.portfolio.DashboardService;
import uk.gov.education.grants.shared.Actor;

/// How a programme stands, in one look.
@Controller
class DashboardController {

    private static final int YEARS = 80;
    private static final int ROUNDS = 290;
    private static final int LONGEST_NAME = 38;
    private static final int FIGURES = 150;

    private final DashboardService dashboards;

    DashboardController(DashboardService dashboards) {
        this.dashboards = dashboards;
    }

    @GetMapping("/programmes/{programme}/dashboard")
    String show(Actor actor, @PathVariable String programme, Model model) {
        var dashboard = dashboards.of(actor, programme);
        model.addAttribute("page", dashboard)
                .addAttribute("money", BarChart.of(YEARS, FIGURES, money(dashboard)))
                .addAttribute("days", BarChart.of(ROUNDS, FIGURES, days(dashboard)));
        return "portfolio/dashboard";
    }

    private static List<BarChart.Line> money(Dashboard dashboard) {
        return dashboard.budget().years().stream()
                .map(year -> new BarChart.Line(
                        year.year().toString(),
                        year.budget().pence(),
                        year.committed().pence(),
                        year.left() + " left"))
                .toList();
    }

    private static List<BarChart.Line> days(Dashboard dashboard) {
        return dashboard.rounds().stream()
                .flatMap(line -> line.daysToDecide().stream()
                        .map(days -> new BarChart.Line(shortened(line.round().title()), days, days, days + " days")))
                .toList();
    }

    /// As much of a name as has room beside a bar; the table has all of it.
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
