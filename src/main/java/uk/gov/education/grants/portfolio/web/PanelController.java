package uk.gov.education.grants.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.portfolio.PanelService;
import uk.gov.education.grants.portfolio.PanelView;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// The panel's sheet: bids in order, what they come to, and how far the money reaches. Amounts can be tried before they
/// are kept.
@Controller
class PanelController {

    private static final String AMOUNT = "amount-";

    private final PanelService panel;

    PanelController(PanelService panel) {
        this.panel = panel;
    }

    @GetMapping("/rounds/{round}/panel")
    String show(Actor actor, @PathVariable String round, Typed typed, Model model) {
        return page(panel.view(actor, round, Amounts.AS_KEPT, from(typed)), Form.EMPTY, model);
    }

    @GetMapping("/rounds/{round}/panel.csv")
    void csv(Actor actor, @PathVariable String round, HttpServletResponse response) throws IOException {
        CsvResponse.send(response, round + "-panel.csv", CacheControl.noStore(), panel.csv(actor, round));
    }

    /// Shows what the typed amounts would do, or keeps them.
    @PostMapping("/rounds/{round}/panel")
    String amounts(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var kept = panel.view(actor, round, Amounts.AS_KEPT, from(typed));
        var amounts = read(reading, kept);
        if (reading.hasProblems()) {
            return page(kept, reading.form(), model);
        }
        if (typed.text("act").equals("keep")) {
            panel.keep(actor, round, amounts);
            return "redirect:/rounds/{round}/panel" + (from(typed) > 1 ? "?from=" + from(typed) : "");
        }
        return page(panel.view(actor, round, amounts, from(typed)), reading.form(), model);
    }

    @GetMapping("/rounds/{round}/panel/minutes")
    String newMinutes(Actor actor, @PathVariable String round, Model model) {
        return minutes(actor, round, Form.EMPTY, model);
    }

    @PostMapping("/rounds/{round}/panel/minutes")
    String keepMinutes(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var held = reading.date("held", "The day of the meeting", "Enter the day on which the panel met");
        var present = reading.text("present", "Who was there", 1_000, "Enter who was there");
        var text = reading.text("text", "The minutes", Reading.LONGEST_TEXT, "Enter what was said and agreed");
        if (reading.hasProblems()) {
            return minutes(actor, round, reading.form(), model);
        }
        panel.minute(actor, round, held, present, text);
        return "redirect:/rounds/{round}/panel#minutes";
    }

    /// The amounts of this page that differ from what is kept. None is more than the bid asks for.
    private static Amounts read(Reading reading, PanelView kept) {
        var amounts = new LinkedHashMap<String, Money>();
        for (var line : kept.lines()) {
            var bid = line.bid();
            var field = AMOUNT + bid.reference();
            if (!bid.isOpen() || reading.form().value(field).isEmpty()) {
                continue;
            }
            var project = kept.labels().of(line).project();
            var amount = reading.money(field, "The amount for " + project, "Enter the amount");
            if (reading.hasProblem(field)) {
                continue;
            }
            if (!amount.isPositive()) {
                reading.problem(
                        field,
                        "The amount for %s must be more than £0. To give it nothing, advise so on its own page"
                                .formatted(project));
            } else if (amount.isMoreThan(bid.asked())) {
                reading.problem(
                        field,
                        "The amount for %s must be %s or less, because that is what it asks for"
                                .formatted(project, bid.asked()));
            } else if (!amount.equals(bid.proposed())) {
                amounts.put(bid.reference(), amount);
            }
        }
        return new Amounts(amounts);
    }

    private static int from(Typed typed) {
        var text = typed.text("from");
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    private String minutes(Actor actor, String round, Form form, Model model) {
        model.addAttribute("page", panel.view(actor, round, Amounts.AS_KEPT, 1)).addAttribute("form", form);
        return "portfolio/minutes";
    }

    private static String page(PanelView page, Form form, Model model) {
        model.addAttribute("page", page).addAttribute("form", form).addAttribute("chart", PanelChart.of(page.sheet()));
        return "portfolio/panel";
    }
}
