package uk.gov.education.grants.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.DraftView;
import uk.gov.education.grants.monitoring.Proximity;
import uk.gov.education.grants.monitoring.Rating;
import uk.gov.education.grants.monitoring.ReturnFilter;
import uk.gov.education.grants.monitoring.ReturnListService;
import uk.gov.education.grants.monitoring.ReturnPeriod;
import uk.gov.education.grants.monitoring.ReturnService;
import uk.gov.education.grants.monitoring.ReturnStanding;
import uk.gov.education.grants.monitoring.ReturnView;
import uk.gov.education.grants.monitoring.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.monitoring.SaveOutcome.MadeReady;
import uk.gov.education.grants.monitoring.SaveOutcome.NotReady;
import uk.gov.education.grants.monitoring.SaveOutcome.Saved;
import uk.gov.education.grants.shared.Actor;

/// Monitoring returns: the lists, and one return from its first draft to its acceptance.
@Controller
class ReturnController {

    private static final String OF_A_RETURN = "/awards/{award}/returns/{period}";
    private static final String TO_THE_RETURN = "redirect:" + OF_A_RETURN;
    private static final int MOST = 5;

    private final ReturnService returns;
    private final ReturnListService lists;

    ReturnController(ReturnService returns, ReturnListService lists) {
        this.returns = returns;
        this.lists = lists;
    }

    /// What an officer answers to a return.
    enum Answer {
        ACCEPT,
        GIVE_BACK
    }

    @GetMapping("/returns")
    String list(Actor actor, Typed typed, Model model) {
        var filter = ReturnFilter.of(typed);
        model.addAttribute("list", lists.list(actor, filter))
                .addAttribute("filter", filter)
                .addAttribute("standings", ReturnStanding.values());
        return "monitoring/list";
    }

    @GetMapping("/returns.csv")
    void csv(Actor actor, Typed typed, HttpServletResponse response) throws IOException {
        CsvResponse.send(response, "returns.csv", CacheControl.noStore(), lists.csv(actor, ReturnFilter.of(typed)));
    }

    @GetMapping("/awards/{award}/returns")
    String ofAward(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("award", returns.ofAward(actor, award));
        return "monitoring/award";
    }

    @GetMapping(OF_A_RETURN)
    String show(Actor actor, @PathVariable AwardReference award, @PathVariable ReturnPeriod period, Model model) {
        model.addAttribute("view", returns.show(actor, award, period));
        return "monitoring/return";
    }

    @GetMapping(OF_A_RETURN + "/draft")
    String draft(Actor actor, @PathVariable AwardReference award, @PathVariable ReturnPeriod period, Model model) {
        return draftPage(returns.toDraft(actor, award, period), model);
    }

    @PostMapping(OF_A_RETURN + "/draft")
    String save(
            Actor actor,
            @PathVariable AwardReference award,
            @PathVariable ReturnPeriod period,
            Typed typed,
            Model model) {
        var toCertify = typed.text("then").equals("certify");
        return switch (returns.save(actor, award, period, typed, revision(typed), toCertify)) {
            case Saved _ -> typed.text("then").equals("stay") ? TO_THE_RETURN + "/draft" : TO_THE_RETURN;
            case MadeReady _ -> TO_THE_RETURN;
            case NotReady(var form) ->
                draftPage(returns.toDraft(actor, award, period).with(form), model);
            case ChangedElsewhere(var form) ->
                draftPage(returns.toDraft(actor, award, period).with(form), model);
        };
    }

    @GetMapping(OF_A_RETURN + "/certification")
    String toCertify(Actor actor, @PathVariable AwardReference award, @PathVariable ReturnPeriod period, Model model) {
        model.addAttribute("view", returns.toCertify(actor, award, period)).addAttribute("form", Form.EMPTY);
        return "monitoring/certification";
    }

    @PostMapping(OF_A_RETURN + "/certification")
    String certify(
            Actor actor,
            @PathVariable AwardReference award,
            @PathVariable ReturnPeriod period,
            Typed typed,
            Model model) {
        var reading = typed.read();
        if (!reading.ticked("true")) {
            reading.problem("true", "Confirm that the return is true and that the money was spent on this work");
        }
        var name = reading.text("name", "The name", 100, "Enter your name as you sign");
        if (reading.hasProblems()) {
            model.addAttribute("view", returns.toCertify(actor, award, period)).addAttribute("form", reading.form());
            return "monitoring/certification";
        }
        returns.certify(actor, award, period, name, revision(typed));
        return TO_THE_RETURN;
    }

    @GetMapping(OF_A_RETURN + "/decision")
    String toDecide(Actor actor, @PathVariable AwardReference award, @PathVariable ReturnPeriod period, Model model) {
        return decisionPage(returns.toDecide(actor, award, period), Form.EMPTY, model);
    }

    @PostMapping(OF_A_RETURN + "/decision")
    String decide(
            Actor actor,
            @PathVariable AwardReference award,
            @PathVariable ReturnPeriod period,
            Typed typed,
            Model model) {
        var reading = typed.read();
        var answer = reading.choice("answer", Answer.class, "Select whether you accept the return");
        var reason = answer == Answer.GIVE_BACK
                ? reading.text("reason", "The reason", 2_000, "Enter what the organisation has to change")
                : "";
        if (reading.hasProblems()) {
            return decisionPage(returns.toDecide(actor, award, period), reading.form(), model);
        }
        switch (answer) {
            case ACCEPT -> returns.accept(actor, award, period);
            case GIVE_BACK -> returns.giveBack(actor, award, period, reason);
        }
        return TO_THE_RETURN;
    }

    private static String decisionPage(ReturnView view, Form form, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute(
                        "answers",
                        List.of(
                                Option.of(Answer.ACCEPT.name(), "Yes, I accept it"),
                                Option.of(Answer.GIVE_BACK.name(), "No, I give it back")));
        return "monitoring/decision";
    }

    private static String draftPage(DraftView view, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", view.form())
                .addAttribute(
                        "ratings",
                        Arrays.stream(Rating.values())
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList())
                .addAttribute(
                        "proximities",
                        Arrays.stream(Proximity.values())
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList())
                .addAttribute("sizes", sizes());
        return "monitoring/draft";
    }

    private static List<Option> sizes() {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(size -> Option.of(
                        String.valueOf(size),
                        size == 1 ? "1, very small" : size == MOST ? "5, very great" : String.valueOf(size)))
                .toList();
    }

    private static int revision(Typed typed) {
        var text = typed.text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
