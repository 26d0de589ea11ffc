package uk.gov.education.grants.award.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.award.DirectAwardView;
import uk.gov.education.grants.award.DirectAwardView.ProjectChoice;
import uk.gov.education.grants.award.DirectProposal;
import uk.gov.education.grants.award.ProposalService;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.NotItsTurn;
import uk.gov.education.grants.award.RecommendOutcome.Noted;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.AreaRow;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Period;

/// Proposes an award that nobody bid for.
@Controller
@RequestMapping("/rounds/{round}/direct-award")
class DirectAwardController {

    private final ProposalService proposals;

    DirectAwardController(ProposalService proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Model model) {
        return page(proposals.toPropose(actor, round), Form.EMPTY, model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var view = proposals.toPropose(actor, round);
        var reading = typed.read();
        var proposal = read(reading, typed, view);
        if (reading.hasProblems() || proposal.isEmpty()) {
            return page(view, reading.form(), model);
        }
        return switch (proposals.proposeDirect(actor, round, proposal.get())) {
            case Proposed proposed -> "redirect:/awards/" + proposed.award() + "/case";
            case Noted _, NotItsTurn _ -> "redirect:/rounds/{round}/bids";
            case NotFundable refused -> {
                Refusals.tell(refused.breaches(), reading);
                yield page(view, reading.form(), model);
            }
        };
    }

    private static Optional<DirectProposal> read(Reading reading, Typed typed, DirectAwardView view) {
        var project = chosen(view, typed.text("project"));
        if (project.isEmpty()) {
            reading.problem("project", "Select the project");
        }
        var kind = reading.choice("kind", AwardKind.class, "Select what the award is for");
        var profile = YearAmounts.read(reading, view.years());
        var period = period(reading);
        var route = reading.choice("route", PaymentRoute.class, "Select how the award is paid");
        var purpose = reading.text("purpose", "The purpose", 2_000, "Enter what the award is for");
        var grounds = reading.text("grounds", "The grounds", 4_000, "Enter why there is no competition");
        return reading.hasProblems()
                ? Optional.empty()
                : project.map(it -> new DirectProposal(
                        it.id(),
                        it.leadId(),
                        new AwardTerms(kind, period, profile, route, purpose, places(view, typed)),
                        grounds));
    }

    private static Period period(Reading reading) {
        var start = reading.date("start", "The first day", "Enter the first day of the work");
        var end = reading.date("end", "The last day", "Enter the last day of the work");
        if (end.isBefore(start)) {
            if (!reading.hasProblem("start") && !reading.hasProblem("end")) {
                reading.problem("end", "The last day must not come before the first");
            }
            return new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        return new Period(start, end);
    }

    private static Optional<ProjectChoice> chosen(DirectAwardView view, String id) {
        return view.projects().stream()
                .filter(project -> project.id().toString().equals(id))
                .findFirst();
    }

    private static Set<String> places(DirectAwardView view, Typed typed) {
        return view.areas().stream()
                .map(AreaRow::gssCode)
                .filter(typed.texts("place")::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String page(DirectAwardView view, Form form, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute("projects", options(view.projects()))
                .addAttribute("kinds", Choices.kinds())
                .addAttribute("routes", Choices.routes())
                .addAttribute("places", places(view.areas()));
        return "award/direct-award";
    }

    private static List<Option> places(List<AreaRow> areas) {
        return areas.stream()
                .map(area -> Option.of(area.gssCode(), area.name()))
                .toList();
    }

    private static List<Option> options(List<ProjectChoice> projects) {
        return projects.stream()
                .map(project ->
                        Option.of(project.id().toString(), "%s, led by %s".formatted(project.title(), project.lead())))
                .toList();
    }
}
