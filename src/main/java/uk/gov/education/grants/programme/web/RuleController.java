package uk.gov.education.grants.programme.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.funding.RuleCatalogue;
import uk.gov.education.grants.funding.RuleKind;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.SetUpView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// The rule book of a draft: which rules it has, and with which figures.
@Controller
@RequestMapping("/rounds/{round}/setup/rules")
class RuleController {

    private final RoundSetUpService setUp;
    private final RuleForm rules;
    private final Years years;

    RuleController(RoundSetUpService setUp, RuleForm rules, Years years) {
        this.setUp = setUp;
        this.rules = rules;
        this.years = years;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("setUp", setUp.draftView(actor, round));
        return "programme/setup-rules";
    }

    /// The figures of a rule that is chosen already, or those that an officer usually begins with.
    @GetMapping("/{code}")
    String show(Actor actor, @PathVariable String round, @PathVariable String code, Model model) {
        var view = setUp.draftView(actor, round);
        var kind = kind(view, code);
        var rule = view.chosenRule(code).orElse(kind.suggested());
        return page(view, kind, rules.of(rule).form(), model);
    }

    @PostMapping("/{code}")
    String save(Actor actor, @PathVariable String round, @PathVariable String code, Typed typed, Model model) {
        var view = setUp.draftView(actor, round);
        var kind = kind(view, code);
        var reading = typed.read();
        var rule = rules.read(kind, reading);
        if (rule.isEmpty()) {
            return page(view, kind, reading.form(), model);
        }
        setUp.setRule(actor, round, rule.get());
        return "redirect:/rounds/{round}/setup/rules";
    }

    @PostMapping("/{code}/remove")
    String remove(Actor actor, @PathVariable String round, @PathVariable String code) {
        setUp.removeRule(actor, round, code);
        return "redirect:/rounds/{round}/setup/rules";
    }

    private static RuleKind kind(SetUpView view, String code) {
        return RuleCatalogue.KINDS_OF_RULE.stream()
                .filter(kind -> kind.code().equals(code))
                .filter(kind -> view.chosenRule(code).isPresent()
                        || view.rulesToChoose().contains(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no rule %s to choose.".formatted(code)));
    }

    private String page(SetUpView view, RuleKind kind, Form form, Model model) {
        model.addAttribute("setUp", view)
                .addAttribute("kind", kind)
                .addAttribute("isChosen", view.chosenRule(kind.code()).isPresent())
                .addAttribute("form", form)
                .addAttribute("years", years.options())
                .addAttribute("kinds", kinds())
                .addAttribute("regions", regions());
        return "programme/setup-rule";
    }

    private static List<Option> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> Option.of(kind.name(), kind.title()))
                .toList();
    }

    private static List<Option> regions() {
        return Arrays.stream(Region.values())
                .map(region -> Option.of(region.name(), region.title()))
                .toList();
    }
}
