package uk.gov.education.grants.bid.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.TeamService;
import uk.gov.education.grants.bid.TeamView;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.ColleagueService;
import uk.gov.education.grants.identity.InviteOutcome.Invited;
import uk.gov.education.grants.identity.InviteOutcome.TooMany;
import uk.gov.education.grants.identity.QuickSignIn;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

/// Who works on a bid, whose each section is, and who is asked to join.
@Controller
@RequestMapping("/bids/{bid}/people")
class TeamController {

    private final TeamService team;
    private final ColleagueService colleagues;
    private final boolean demonstration;

    TeamController(TeamService team, ColleagueService colleagues, ObjectProvider<QuickSignIn> demonstration) {
        this.team = team;
        this.colleagues = colleagues;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        var view = team.team(actor, bid);
        model.addAttribute("team", view)
                .addAttribute("editors", editors(view))
                .addAttribute("form", assignees(view).form());
        return "bid/people";
    }

    @PostMapping
    String assign(Actor actor, @PathVariable BidReference bid, Typed typed) {
        var tasks = new LinkedHashMap<Section, Optional<UUID>>();
        for (var task : team.team(actor, bid).tasks()) {
            tasks.put(task.section(), idIn(typed.text(fieldOf(task.section()))));
        }
        team.assign(actor, bid, tasks);
        return "redirect:/bids/{bid}";
    }

    @GetMapping("/invite")
    String invite(Actor actor, @PathVariable BidReference bid, Model model) {
        return invitePage(actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/invite")
    String invite(
            Actor actor, @PathVariable BidReference bid, Typed typed, Model model, RedirectAttributes afterwards) {
        var organisation = team.team(actor, bid).head().leadId();
        var reading = typed.read();
        var name = reading.text("name", "The name", 100, "Enter your colleague's name");
        var email = reading.text("email", "The e-mail address", 200, "Enter your colleague's work e-mail address");
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            reading.problem("email", "The e-mail address must look like jo@council.gov.uk");
        }
        var role = reading.choice("role", Role.class, "Choose what your colleague does");
        if (reading.hasProblems()) {
            return invitePage(actor, bid, reading.form(), model);
        }
        switch (colleagues.invite(actor, organisation, role, name, email)) {
            case Invited invited -> {
                afterwards.addFlashAttribute("invitedName", name);
                if (demonstration) {
                    afterwards.addFlashAttribute(
                            "link", "/invitations/" + invited.token().text());
                }
                return "redirect:/bids/{bid}/people";
            }
            case TooMany many -> {
                reading.problem(
                        "email",
                        "This address was invited %d times in the last hour. Wait an hour before you try again"
                                .formatted(many.most()));
                return invitePage(actor, bid, reading.form(), model);
            }
        }
    }

    private String invitePage(Actor actor, BidReference bid, Form form, Model model) {
        var view = team.team(actor, bid);
        var roles = new ArrayList<Option>();
        roles.add(new Option(Role.BID_EDITOR.name(), "Writes bids", "A bid editor fills in sections"));
        if (ColleagueService.mayInvite(actor, view.head().leadId(), Role.CERTIFIER)) {
            roles.add(new Option(Role.CERTIFIER.name(), "Signs bids off", "A certifier submits or returns them"));
        }
        model.addAttribute("team", view).addAttribute("roles", roles).addAttribute("form", form);
        return "bid/invite";
    }

    private static List<Option> editors(TeamView view) {
        return view.editors().stream()
                .map(editor -> Option.of(editor.id().toString(), editor.name()))
                .toList();
    }

    private static Typed assignees(TeamView view) {
        var typed = Typed.NOTHING;
        for (var task : view.tasks()) {
            if (task.assignee() != null) {
                typed = typed.with(fieldOf(task.section()), task.assignee().toString());
            }
        }
        return typed;
    }

    private static String fieldOf(Section section) {
        return "assignee-" + section.toString().replace('/', '-');
    }

    private static Optional<UUID> idIn(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
