package uk.gov.education.grants.portfolio.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.portfolio.Goal;
import uk.gov.education.grants.portfolio.Limits;
import uk.gov.education.grants.portfolio.MoneyShare;
import uk.gov.education.grants.portfolio.PanelView;
import uk.gov.education.grants.portfolio.ScenarioService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Region;

/// What if: asks for the best set of bids under limits, shows what was found and why, compares two, and adopts one.
@Controller
@RequestMapping("/rounds/{round}/scenarios")
class ScenarioController {

    /// How many limits on shares of the money one scenario may have.
    static final int MOST_SHARES = 3;

    private static final String BID = "bid-";

    private final ScenarioService scenarios;

    ScenarioController(ScenarioService scenarios) {
        this.scenarios = scenarios;
    }

    private enum Side {
        LEAST,
        MOST
    }

    private enum Wanted {
        MUST,
        MUST_NOT
    }

    @GetMapping
    String list(Actor actor, @PathVariable String round, Model model) {
        var all = scenarios.list(actor, round);
        model.addAttribute("round", round)
                .addAttribute("scenarios", all)
                .addAttribute(
                        "choices",
                        all.stream()
                                .map(one -> Option.of(
                                        String.valueOf(one.number()), "%d: %s".formatted(one.number(), one.name())))
                                .toList())
                .addAttribute("form", Form.EMPTY);
        return "portfolio/scenarios";
    }

    @GetMapping("/new")
    String begin(Actor actor, @PathVariable String round, Model model) {
        var first = Typed.NOTHING.with("goal", Goal.SCORE_BY_MONEY.name()).with("seconds", "20");
        return page(scenarios.toAsk(actor, round), first.form(), model);
    }

    @PostMapping("/new")
    String ask(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var view = scenarios.toAsk(actor, round);
        var reading = typed.read();
        var name = reading.text("name", "The name", 80, "Enter a name for the scenario");
        var limits = read(reading, typed, view);
        return reading.hasProblems()
                ? page(view, reading.form(), model)
                : "redirect:/rounds/{round}/scenarios/" + scenarios.ask(actor, round, name, limits);
    }

    @GetMapping("/{number:\\d{1,6}}")
    String show(Actor actor, @PathVariable String round, @PathVariable int number, Model model) {
        model.addAttribute("page", scenarios.view(actor, round, number));
        return "portfolio/scenario";
    }

    @PostMapping("/{number:\\d{1,6}}/cancel")
    String cancel(Actor actor, @PathVariable String round, @PathVariable int number) {
        scenarios.cancel(actor, round, number);
        return "redirect:/rounds/{round}/scenarios/{number}";
    }

    @PostMapping("/{number:\\d{1,6}}/adopt")
    String adopt(Actor actor, @PathVariable String round, @PathVariable int number) {
        scenarios.adopt(actor, round, number);
        return "redirect:/rounds/{round}/panel";
    }

    @PostMapping("/ranking")
    String goBackToRanking(Actor actor, @PathVariable String round) {
        scenarios.goBackToRanking(actor, round);
        return "redirect:/rounds/{round}/panel";
    }

    @GetMapping("/comparison")
    String compare(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var reading = typed.read();
        var one = reading.number("one", "The first scenario", 1, 999_999, "Choose the first scenario");
        var other = reading.number("other", "The second scenario", 1, 999_999, "Choose the second scenario");
        if (reading.hasProblems()) {
            list(actor, round, model);
            model.addAttribute("form", reading.form());
            return "portfolio/scenarios";
        }
        model.addAttribute("page", scenarios.compare(actor, round, one, other));
        return "portfolio/comparison";
    }

    private static Limits read(Reading reading, Typed typed, PanelView view) {
        var goal = reading.choice("goal", Goal.class, "Choose what the set shall have most of");
        var ceiling = reading.optionalMoney("ceiling", "The most for one organisation");
        var seconds = reading.number("seconds", "How long to look", 1, 60, "Enter how many seconds to look for");
        return new Limits(
                goal,
                reading.ticked("partial"),
                ceiling.isPositive() ? ceiling : null,
                shares(reading, typed, view),
                wanted(typed, view, Wanted.MUST),
                wanted(typed, view, Wanted.MUST_NOT),
                seconds);
    }

    private static List<MoneyShare> shares(Reading reading, Typed typed, PanelView view) {
        var shares = new ArrayList<MoneyShare>();
        for (var row = 1; row <= MOST_SHARES; row++) {
            var regions = reading.choices("regions-" + row, Region.class);
            var themes = themes(typed, view, row);
            if (regions.isEmpty() && themes.isEmpty() && !typed.has("share-" + row)) {
                continue;
            }
            if (regions.isEmpty() && themes.isEmpty()) {
                reading.problem(
                        "regions-" + row,
                        view.round().themes().isEmpty()
                                ? "Choose the regions for which this share is meant"
                                : "Choose the regions or themes for which this share is meant");
            }
            var share = reading.percent("share-" + row, "The share", "Enter the share of the money");
            var side = reading.choice("which-" + row, Side.class, "Choose whether it is the least or the most");
            shares.add(new MoneyShare(regions, themes, side == Side.LEAST, share));
        }
        return shares;
    }

    /// Only themes of this round are meant, whatever the browser sends.
    private static Set<String> themes(Typed typed, PanelView view, int row) {
        return typed.texts("themes-" + row).stream()
                .filter(view.round().themes()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Only bids of this round's sheet are meant, whatever the browser sends.
    private static Set<String> wanted(Typed typed, PanelView view, Wanted wanted) {
        return view.sheet().open().stream()
                .map(line -> line.bid().reference())
                .filter(reference -> typed.text(BID + reference).equals(wanted.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String page(PanelView view, Form form, Model model) {
        model.addAttribute("page", view)
                .addAttribute("form", form)
                .addAttribute(
                        "goals",
                        Arrays.stream(Goal.values())
                                .map(goal -> new Option(goal.name(), goal.title(), goal.meaning()))
                                .toList())
                .addAttribute(
                        "shareRows",
                        IntStream.rangeClosed(1, MOST_SHARES).boxed().toList())
                .addAttribute(
                        "regions",
                        Arrays.stream(Region.values())
                                .map(region -> Option.of(region.name(), region.title()))
                                .toList())
                .addAttribute(
                        "themes",
                        view.round().themes().stream()
                                .map(theme -> Option.of(theme, theme))
                                .toList())
                .addAttribute(
                        "sides",
                        List.of(Option.of(Side.LEAST.name(), "At least"), Option.of(Side.MOST.name(), "At most")))
                .addAttribute(
                        "wanted",
                        List.of(
                                Option.of(Wanted.MUST.name(), "Must be in"),
                                Option.of(Wanted.MUST_NOT.name(), "Must be out")));
        return "portfolio/new-scenario";
    }
}
