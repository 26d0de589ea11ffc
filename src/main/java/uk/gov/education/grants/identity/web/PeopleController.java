package uk.gov.education.grants.identity.web;

import java.util.Arrays;
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
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.DfeSignIn;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.identity.SecondStepService;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Role;

/// The people and their roles, for administrators.
@Controller
@RequestMapping("/admin/people")
class PeopleController {

    private final PeopleService people;
    private final OrganisationService organisations;
    private final SecondStepService secondSteps;
    private final OpenSessions sessions;
    private final boolean comeFromElsewhere;

    PeopleController(
            PeopleService people,
            SecondStepService secondSteps,
            OpenSessions sessions,
            OrganisationService organisations,
            ObjectProvider<DfeSignIn> dfeSignIn) {
        this.people = people;
        this.secondSteps = secondSteps;
        this.sessions = sessions;
        this.organisations = organisations;
        this.comeFromElsewhere = dfeSignIn.getIfAvailable() != null;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        return page(actor, Form.EMPTY, model);
    }

    @PostMapping
    String add(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var name = reading.text("name", "The name", 100, "Enter the person's name");
        var username = reading.text("username", "The user name", 200, "Enter the person's work e-mail address");
        if (!username.isEmpty() && !username.matches("[^\\s@]+@[^\\s@]+")) {
            reading.problem("username", "The user name must be an e-mail address, like jo@council.gov.uk");
        }
        if (!reading.hasProblems()) {
            try {
                return "redirect:/admin/people/" + people.add(actor, username, name);
            } catch (Conflict taken) {
                reading.problem(
                        "username", Optional.ofNullable(taken.getMessage()).orElse("This user name is taken"));
            }
        }
        return page(actor, reading.form(), model);
    }

    @GetMapping("/{person}")
    String show(Actor actor, @PathVariable UUID person, Model model) {
        return page(actor, person, Form.EMPTY, model);
    }

    @PostMapping("/{person}/grant")
    String grant(Actor actor, @PathVariable UUID person, Typed typed, Model model) {
        var reading = typed.read();
        var role = reading.choice("role", Role.class, "Choose a role");
        var organisation = organisationIn(role, typed, reading);
        var limit = role == Role.APPROVER
                ? reading.money("limit", "The limit", "Enter the most they may approve alone")
                : null;
        if (reading.hasProblems()) {
            return page(actor, person, reading.form(), model);
        }
        people.grant(actor, person, role, organisation.orElse(null), limit);
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/{person}/revoke")
    String revoke(Actor actor, @PathVariable UUID person, Typed typed) {
        var reading = typed.read();
        var role = reading.choice("role", Role.class, "");
        if (!reading.hasProblems()) {
            people.revoke(actor, person, role, idIn(typed).orElse(null));
        }
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/{person}/switch")
    String switchAccount(Actor actor, @PathVariable UUID person, Typed typed) {
        people.setDisabled(actor, person, typed.text("to").equals("off"));
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/{person}/first-password")
    String sendFirstLink(Actor actor, @PathVariable UUID person, Typed typed, RedirectAttributes next, Model model) {
        if (!people.sendFirstLink(actor, person)) {
            var reading = typed.read();
            reading.problem("first-password", "Five links were sent within an hour. Send another later");
            return page(actor, person, reading.form(), model);
        }
        next.addFlashAttribute("done", "A new link is on its way. It works once, for seven days.");
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/{person}/unlink")
    String unlink(Actor actor, @PathVariable UUID person) {
        people.unlink(actor, person);
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/{person}/second-step")
    String takeSecondStepOff(Actor actor, @PathVariable UUID person, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text(
                "reason", "The reason", 500, "Enter why, and how you made sure that it is this person who asks");
        if (reading.hasProblems()) {
            return page(actor, person, reading.form(), model);
        }
        if (secondSteps.takeOff(actor, person, reason)) {
            sessions.end(people.view(actor, person).username());
        }
        return "redirect:/admin/people/{person}";
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("people", people.list(actor))
                .addAttribute("comeFromElsewhere", comeFromElsewhere)
                .addAttribute("form", form);
        return "identity/people";
    }

    private String page(Actor actor, UUID person, Form form, Model model) {
        model.addAttribute("person", people.view(actor, person))
                .addAttribute(
                        "secondStepSince", secondSteps.since(actor, person).orElse(null))
                .addAttribute("mayTakeSecondStepOff", secondSteps.mayTakeOff(actor, person))
                .addAttribute("form", form)
                .addAttribute("roles", roles())
                .addAttribute(
                        "organisations",
                        organisations.options(actor).stream()
                                .map(each -> Option.of(each.id().toString(), each.name()))
                                .toList());
        return "identity/person";
    }

    private static Optional<UUID> organisationIn(Role role, Typed typed, Reading reading) {
        if (!role.isOfAnOrganisation()) {
            return Optional.empty();
        }
        var chosen = idIn(typed);
        if (chosen.isEmpty()) {
            reading.problem("organisation", "Choose the organisation for which the role is held");
        }
        return chosen;
    }

    private static Optional<UUID> idIn(Typed typed) {
        try {
            return typed.has("organisation")
                    ? Optional.of(UUID.fromString(typed.text("organisation")))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Option.of(role.name(), role.title()))
                .toList();
    }
}
