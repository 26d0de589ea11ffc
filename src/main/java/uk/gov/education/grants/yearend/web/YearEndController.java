package uk.gov.education.grants.yearend.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.yearend.YearEndService;

/// What lapses at the end of a financial year, and the page on which a finance officer confirms it.
@Controller
@RequestMapping("/programmes/{programme}/year-end/{year}")
class YearEndController {

    private final YearEndService years;

    YearEndController(YearEndService years) {
        this.years = years;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String programme, @PathVariable("year") String text, Model model) {
        model.addAttribute("end", years.show(actor, programme, year(text)));
        return "yearend/year-end";
    }

    @GetMapping("/closing")
    String toClose(Actor actor, @PathVariable String programme, @PathVariable("year") String text, Model model) {
        model.addAttribute("end", years.toClose(actor, programme, year(text)));
        return "yearend/closing";
    }

    @PostMapping("/closing")
    String close(Actor actor, @PathVariable String programme, @PathVariable("year") String text) {
        years.close(actor, programme, year(text));
        return "redirect:/programmes/{programme}/year-end/{year}";
    }

    private static FinancialYear year(String text) {
        if (!FinancialYear.isYear(text)) {
            throw new NotFound("There is no financial year %s.".formatted(text));
        }
        return FinancialYear.of(text);
    }
}
