package uk.gov.education.grants.bid.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.CopyService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;

@Controller
@RequestMapping("/rounds/{round}/bids/new")
class StartBidController {

    private static final String NEW_PROJECT = "new";

    private final BidService bids;
    private final RoundService rounds;
    private final ProjectService projects;
    private final OrganisationService organisations;
    private final CopyService copies;

    StartBidController(
            BidService bids,
            RoundService rounds,
            ProjectService projects,
            OrganisationService organisations,
            CopyService copies) {
        this.bids = bids;
        this.rounds = rounds;
        this.projects = projects;
        this.organisations = organisations;
        this.copies = copies;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, Model model) {
        return page(actor, round, Form.EMPTY, model);
    }

    @PostMapping
    String start(Actor actor, @PathVariable String round, Typed typed, Model model) {
        var leads = leadsOf(actor);
        if (isByInvitation(actor, round)) {
            return startInvited(actor, round, typed, model);
        }
        var reading = typed.read();
        var lead = leads.size() == 1 ? leads.getFirst() : chosenLead(leads, typed.text("lead"));
        if (lead == null) {
            reading.problem("lead", "Choose the organisation that leads the project");
            return page(actor, round, reading.form(), model);
        }
        var project = typed.text("project");
        if (project.equals(NEW_PROJECT)) {
            var title = reading.text("title", "The project's name", 100, "Enter the project's name");
            return reading.hasProblems()
                    ? page(actor, round, reading.form(), model)
                    : begin(actor, bids.startWithNewProject(actor, round, lead, title), typed);
        }
        var chosen = projects.ledBy(actor, lead).stream()
                .filter(choice -> choice.code().equals(project))
                .findAny();
        if (chosen.isEmpty()) {
            reading.problem("project", "Choose a project of this organisation, or a new one");
            return page(actor, round, reading.form(), model);
        }
        return begin(
                actor,
                bids.start(actor, round, lead, projects.view(actor, chosen.get().code())),
                typed);
    }

    /// The full bid of a project that was invited, beginning with what its expression of interest said.
    private String startInvited(Actor actor, String round, Typed typed, Model model) {
        var chosen = bids.invitedTo(actor, round).stream()
                .filter(invited -> invited.projectCode().equals(typed.text("project")))
                .findAny();
        if (chosen.isEmpty()) {
            var reading = typed.read();
            reading.problem("project", "Choose one of these projects");
            return page(actor, round, reading.form(), model);
        }
        var invited = chosen.get();
        var started = bids.start(actor, round, invited.leadId(), projects.view(actor, invited.projectCode()));
        return beginWith(actor, started, invited.reference());
    }

    private String page(Actor actor, String round, Form form, Model model) {
        var leads = leadsOf(actor);
        var view = rounds.view(actor, round);
        model.addAttribute("round", view).addAttribute("form", form);
        if (view.firstStage().isPresent()) {
            model.addAttribute("leads", List.of())
                    .addAttribute("projects", invitedOptions(actor, round))
                    .addAttribute("earlier", List.of());
        } else {
            model.addAttribute("leads", optionsFor(actor, leads))
                    .addAttribute("projects", projectOptions(actor, leads))
                    .addAttribute("earlier", earlierBids(actor));
        }
        return "bid/start";
    }

    private List<Option> optionsFor(Actor actor, List<UUID> leads) {
        return organisations.options(actor).stream()
                .filter(organisation -> leads.contains(organisation.id()))
                .map(organisation -> Option.of(organisation.id().toString(), organisation.name()))
                .toList();
    }

    private boolean isByInvitation(Actor actor, String round) {
        return rounds.view(actor, round).firstStage().isPresent();
    }

    private List<Option> invitedOptions(Actor actor, String round) {
        return bids.invitedTo(actor, round).stream()
                .map(invited -> Option.of(invited.projectCode(), invited.project()))
                .toList();
    }

    private List<Option> projectOptions(Actor actor, List<UUID> leads) {
        var options = new ArrayList<Option>();
        leads.forEach(lead ->
                projects.ledBy(actor, lead).forEach(choice -> options.add(Option.of(choice.code(), choice.title()))));
        options.add(new Option(NEW_PROJECT, "A new project", "Name it below"));
        return options;
    }

    private static List<UUID> leadsOf(Actor actor) {
        var leads = actor.organisations().stream()
                .filter(organisation -> actor.is(Role.BID_EDITOR, organisation))
                .sorted()
                .toList();
        if (leads.isEmpty()) {
            throw new NotAllowed("Only a bid editor of an organisation starts a bid. Ask your organisation's editors.");
        }
        return leads;
    }

    private static @Nullable UUID chosenLead(List<UUID> leads, String typed) {
        return leads.stream()
                .filter(lead -> lead.toString().equals(typed))
                .findAny()
                .orElse(null);
    }

    private String begin(Actor actor, BidReference started, Typed typed) {
        var from = typed.text("copy");
        if (bids.ofOurs(actor).stream().noneMatch(ours -> ours.reference().equals(from))) {
            return "redirect:/bids/" + started;
        }
        return beginWith(actor, started, from);
    }

    private String beginWith(Actor actor, BidReference started, String from) {
        copies.copy(actor, started, BidReference.of(from));
        return "redirect:/bids/" + started + "/copied?from=" + from;
    }

    private List<Option> earlierBids(Actor actor) {
        return bids.ofOurs(actor).stream()
                .map(ours -> Option.of(
                        ours.reference(), "%s, %s (%s)".formatted(ours.project(), ours.round(), ours.statusTitle())))
                .toList();
    }
}
