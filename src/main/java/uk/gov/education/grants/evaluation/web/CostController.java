package uk.gov.education.grants.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.evaluation.CostPerChild;
import uk.gov.education.grants.evaluation.EvaluationView;
import uk.gov.education.grants.evaluation.StudyService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What a project costs and saves for each child. A form sent without a figure takes out what was written down.
@Controller
@RequestMapping("/evaluations/{reference}/cost")
class CostController {

    private static final FinancialYear FIRST_PRICES = new FinancialYear(2010);
    private static final int LONGEST_BASIS = 200;

    private final StudyService studies;
    private final Clock clock;

    CostController(StudyService studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Model model) {
        var evaluation = studies.toDescribe(actor, reference);
        var known = evaluation.details().cost();
        return page(evaluation, known.map(CostController::typed).orElse(Form.EMPTY), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var cost = cost(typed, reading);
        if (reading.hasProblems()) {
            return page(studies.toDescribe(actor, reference), reading.form(), model);
        }
        studies.cost(actor, reference, cost);
        return "redirect:/evaluations/{reference}";
    }

    private Optional<CostPerChild> cost(Typed typed, Reading reading) {
        if (!typed.has("cost") && !typed.has("saving")) {
            if (typed.has("basis")) {
                reading.problem("cost", "Enter the cost or the saving, or leave everything empty");
            }
            return Optional.empty();
        }
        var cost = reading.optionalMoney("cost", "The cost");
        var saving = reading.optionalMoney("saving", "The saving");
        var unit = reading.text("unit", "Who is counted", 40, "Enter who is counted, like child, family or woman");
        var year = year(reading);
        var basis = reading.words("basis", "How it was worked out", LONGEST_BASIS, "Enter how it was worked out");
        return reading.hasProblems()
                ? Optional.empty()
                : Optional.of(new CostPerChild(
                        unit, known(typed, "cost", cost), known(typed, "saving", saving), year, basis));
    }

    private FinancialYear year(Reading reading) {
        var typed = reading.optionalText("priceYear", "The price year", 10);
        if (years().stream().anyMatch(year -> year.value().equals(typed))) {
            return FinancialYear.of(typed);
        }
        reading.problem("priceYear", "Select the year whose prices these are");
        return FIRST_PRICES;
    }

    private static @Nullable Money known(Typed typed, String field, Money money) {
        return typed.has(field) ? money : null;
    }

    private static Form typed(CostPerChild cost) {
        var known = new LinkedHashMap<>(
                Map.of("unit", cost.unit(), "priceYear", cost.priceYear().toString(), "basis", cost.basis()));
        cost.costKnown().ifPresent(money -> known.put("cost", money.digits()));
        cost.savingKnown().ifPresent(money -> known.put("saving", money.digits()));
        return Typed.of(known).form();
    }

    private List<Option> years() {
        return FIRST_PRICES.to(FinancialYear.of(LocalDate.now(clock))).reversed().stream()
                .map(year -> Option.of(year.toString(), year.toString()))
                .toList();
    }

    private String page(EvaluationView evaluation, Form form, Model model) {
        model.addAttribute("evaluation", evaluation)
                .addAttribute("form", form)
                .addAttribute("years", years())
                .addAttribute("longestBasis", LONGEST_BASIS);
        return "evaluation/cost";
    }
}
