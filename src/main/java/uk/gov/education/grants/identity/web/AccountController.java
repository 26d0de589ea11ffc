package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.AccountService;
import uk.gov.education.grants.identity.SecondStepService;
import uk.gov.education.grants.identity.SignInBrake;
import uk.gov.education.grants.shared.Actor;

/// One's own account.
@Controller
@RequestMapping("/account")
class AccountController {

    private static final String DONE = "done";

    private final AccountService accounts;
    private final SignInBrake brake;
    private final OpenSessions sessions;
    private final SecondStepService secondSteps;

    AccountController(
            AccountService accounts, SecondStepService secondSteps, SignInBrake brake, OpenSessions sessions) {
        this.accounts = accounts;
        this.secondSteps = secondSteps;
        this.brake = brake;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Actor actor, HttpSession session, Model model) {
        return page(actor, Form.EMPTY, session, model);
    }

    @PostMapping("/password")
    String changePassword(Actor actor, Typed typed, HttpServletRequest request, RedirectAttributes next, Model model) {
        var owner = accounts.owner(actor);
        var reading = typed.read();
        if (typed.text("present").isEmpty()) {
            reading.problem("present", "Enter your present password");
        }
        var password = PasswordReading.read(
                typed, reading, "The new password", "Choose a new password", List.of(owner.name(), owner.username()));
        if (!reading.hasProblems()) {
            if (brake.isOn(owner.username(), request.getRemoteAddr())) {
                reading.problem("present", "Your account rests after ten wrong passwords. Try again in 15 minutes");
            } else if (accounts.change(actor, typed.text("present"), password)) {
                sessions.endElsewhere(owner.username(), request.getSession().getId());
                next.addFlashAttribute(DONE, "Your password is changed. You are signed out everywhere else.");
                return "redirect:/account";
            } else {
                reading.problem("present", "This is not your present password");
            }
        }
        return page(actor, reading.form(), request.getSession(), model);
    }

    @PostMapping("/elsewhere")
    String signOutElsewhere(Actor actor, HttpSession session, RedirectAttributes next) {
        sessions.endElsewhere(accounts.owner(actor).username(), session.getId());
        next.addFlashAttribute(DONE, "You are signed out everywhere but here.");
        return "redirect:/account";
    }

    private String page(Actor actor, Form form, HttpSession session, Model model) {
        var owner = accounts.owner(actor);
        model.addAttribute("owner", owner)
                .addAttribute("elsewhere", sessions.elsewhere(owner.username(), session.getId()))
                .addAttribute("hasPassword", accounts.hasPassword(actor))
                .addAttribute("step", secondSteps.view(actor))
                .addAttribute("form", form);
        return "identity/account";
    }
}
