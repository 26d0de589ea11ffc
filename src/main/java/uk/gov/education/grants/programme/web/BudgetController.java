package uk.gov.education.grants.programme.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.govuk.BarChart;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.BudgetOutcome.BelowCommitted;
import uk.gov.education.grants.programme.BudgetOutcome.BudgetSet;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.programme.BudgetView;
import uk.gov.education.grants.programme.ProgrammeAccess;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/programmes/{programme}/budget")
class BudgetController {

    /// How much of the chart the names of years take.
    private static final int YEARS = 80;

    private final BudgetService budgets;
    private final Years years;
    private final Clock clock;

    BudgetController(BudgetService budgets, Years years, Clock clock) {
        this.budgets = budgets;
        this.years = years;
        this.clock = clock;
    }

    /// @param year the year whose budget stands ready to be changed
    @GetMapping
    String show(
            Actor actor, @PathVariable String programme, @RequestParam(defaultValue = "") String year, Model model) {
        var form = budgets.view(actor, programme).years().stream()
                .filter(row -> row.year().toString().equals(year))
                .findFirst()
                .map(row -> Typed.of(Map.of("year", year, "budget", row.budget().digits()))
                        .form())
                .orElse(Form.EMPTY);
        return page(actor, programme, form, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String programme, Typed typed, Model model) {
        var reading = typed.read();
        var year = years.read(reading, "year", "Select the financial year");
        var budget = reading.money("budget", "The budget", "Enter the budget of the year, or 0");
        if (!reading.hasProblems()) {
            switch (budgets.setBudget(actor, programme, year, budget)) {
                case BudgetSet _ -> {
                    return "redirect:/programmes/{programme}/budget";
                }
                case BelowCommitted below -> reading.problem("budget", below.sentence());
            }
        }
        return page(actor, programme, reading.form(), model);
    }

    private String page(Actor actor, String programme, Form form, Model model) {
        var budget = budgets.view(actor, programme);
        model.addAttribute("budget", budget)
                .addAttribute("chart", BarChart.of(YEARS, 0, bars(budget)))
                .addAttribute("form", form)
                .addAttribute("now", clock.instant())
                .addAttribute("years", years.options())
                .addAttribute("maySetUp", ProgrammeAccess.maySetUp(actor));
        return "programme/budget";
    }

    private static List<BarChart.Line> bars(BudgetView budget) {
        return budget.years().stream()
                .map(row -> new BarChart.Line(
                        row.year().toString(),
                        row.budget().pence(),
                        row.committed().pence(),
                        ""))
                .toList();
    }
}
