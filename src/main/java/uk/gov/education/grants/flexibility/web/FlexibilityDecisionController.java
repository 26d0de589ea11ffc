package uk.gov.education.grants.flexibility.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.flexibility.AdviceKind;
import uk.gov.education.grants.flexibility.FlexibilityDecisionService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What the Department does with a request: to the panel, its advice, the decision, and one extension.
@Controller
@RequestMapping("/flexibilities/{reference}")
class FlexibilityDecisionController {

    private static final int LONGEST_ADVICE = 800;
    private static final int LONGEST_REASON = 2_000;

    /// More than an extension may last, so that the safeguard says by how much it is too long.
    private static final int MOST_MONTHS = 600;

    private static final InWords WORDS = new InWords();

    private final FlexibilityDecisionService decisions;
    private final Clock clock;

    FlexibilityDecisionController(FlexibilityDecisionService decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @PostMapping("/panel")
    String takeToPanel(Actor actor, @PathVariable String reference) {
        decisions.takeToPanel(actor, reference);
        return "redirect:/flexibilities/{reference}";
    }

    @GetMapping("/advice")
    String advice(Actor actor, @PathVariable String reference, Model model) {
        return advicePage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/advice")
    String advise(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var kind = reading.choice("kind", AdviceKind.class, "Select what the panel advises");
        var words = reading.words("words", "The advice", LONGEST_ADVICE, "Enter the panel's advice and its reasons");
        return !reading.hasProblems() && Reasons.isDone(decisions.advise(actor, reference, kind, words), reading)
                ? "redirect:/flexibilities/{reference}"
                : advicePage(actor, reference, reading.form(), model);
    }

    @GetMapping("/decision")
    String decision(Actor actor, @PathVariable String reference, Model model) {
        return decisionPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/decision")
    String decide(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var isGranted = typed.text("decision").equals("grant");
        if (!isGranted && !typed.text("decision").equals("refuse")) {
            reading.problem("decision", "Choose whether you grant the request or refuse it");
        }
        var firstDay = isGranted ? firstDay(reading) : LocalDate.now(clock);
        var reason = reading.text("reason", "The reason", LONGEST_REASON, "Enter why you decide so");
        if (reading.hasProblems()) {
            return decisionPage(actor, reference, reading.form(), model);
        }
        var outcome = isGranted
                ? decisions.grant(actor, reference, firstDay, reason)
                : decisions.refuse(actor, reference, reason);
        return Reasons.isDone(outcome, reading)
                ? "redirect:/flexibilities/{reference}"
                : decisionPage(actor, reference, reading.form(), model);
    }

    @GetMapping("/extension")
    String extension(Actor actor, @PathVariable String reference, Model model) {
        return extensionPage(actor, reference, Form.EMPTY, model);
    }

    @PostMapping("/extension")
    String extend(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var reading = typed.read();
        var months = reading.number(
                "months", "The number of months", 1, MOST_MONTHS, "Enter by how many months you extend it, like 24");
        var reason = reading.text("reason", "The reason", LONGEST_REASON, "Enter why you extend it");
        return !reading.hasProblems() && Reasons.isDone(decisions.extend(actor, reference, months, reason), reading)
                ? "redirect:/flexibilities/{reference}"
                : extensionPage(actor, reference, reading.form(), model);
    }

    private LocalDate firstDay(Reading reading) {
        var today = LocalDate.now(clock);
        var first = reading.date("firstDay", "The first day", "Enter the first day on which it holds");
        if (!reading.hasProblem("firstDay") && (first.isBefore(today) || first.isAfter(today.plusYears(1)))) {
            reading.problem(
                    "firstDay",
                    "The first day must be from today to %s, a year from now".formatted(WORDS.day(today.plusYears(1))));
        }
        return first;
    }

    private String advicePage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("flexibility", decisions.toAdvise(actor, reference))
                .addAttribute("form", form)
                .addAttribute("longestAdvice", LONGEST_ADVICE)
                .addAttribute(
                        "kinds",
                        Arrays.stream(AdviceKind.values())
                                .map(kind -> Option.of(kind.name(), kind.title()))
                                .toList());
        return "flexibility/advice";
    }

    private String decisionPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("flexibility", decisions.toDecide(actor, reference)).addAttribute("form", form);
        return "flexibility/decision";
    }

    private String extensionPage(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("flexibility", decisions.toExtend(actor, reference)).addAttribute("form", form);
        return "flexibility/extension";
    }
}
