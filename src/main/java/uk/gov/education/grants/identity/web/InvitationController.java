package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.DfeSignIn;
import uk.gov.education.grants.identity.InvitationService;
import uk.gov.education.grants.identity.InvitationView;
import uk.gov.education.grants.identity.LinkToken;
import uk.gov.education.grants.shared.Actor;

/// Where the link of an invitation leads: to a name and a password, or to one's own account.
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private final InvitationService invitations;
    private final boolean comeFromElsewhere;

    InvitationController(InvitationService invitations, ObjectProvider<DfeSignIn> dfeSignIn) {
        this.invitations = invitations;
        this.comeFromElsewhere = dfeSignIn.getIfAvailable() != null;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String token, HttpServletResponse response, Model model) {
        return invitations
                .open(new LinkToken(token))
                .map(invitation -> page(
                        actor,
                        token,
                        invitation,
                        Typed.NOTHING.with("name", invitation.name()).form(),
                        model))
                .orElseGet(() -> gone(response));
    }

    @PostMapping
    String accept(Actor actor, @PathVariable String token, Typed typed, HttpServletResponse response, Model model) {
        var open = invitations.open(new LinkToken(token));
        if (open.isEmpty()) {
            return gone(response);
        }
        if (open.get().account() != null) {
            invitations.join(actor, new LinkToken(token));
            return "redirect:/bids";
        }
        var reading = typed.read();
        var name = reading.text("name", "Your name", 100, "Enter your name");
        var password = comeFromElsewhere
                ? null
                : PasswordReading.read(
                        typed,
                        reading,
                        "The password",
                        "Choose a password",
                        List.of(name, open.get().email()));
        if (reading.hasProblems()) {
            return page(actor, token, open.get(), reading.form(), model);
        }
        invitations.join(new LinkToken(token), name, password);
        return "redirect:/sign-in?joined";
    }

    private String page(Actor actor, String token, InvitationView invitation, Form form, Model model) {
        model.addAttribute("invitation", invitation)
                .addAttribute("token", token)
                .addAttribute("comeFromElsewhere", comeFromElsewhere)
                .addAttribute("form", form)
                .addAttribute("mine", actor.person().equals(invitation.account()));
        return "identity/invitation";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "identity/invitation-gone";
    }
}
