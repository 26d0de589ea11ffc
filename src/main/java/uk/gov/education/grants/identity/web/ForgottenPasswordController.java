package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.AccountService;
import uk.gov.education.grants.identity.AccountService.Owner;
import uk.gov.education.grants.identity.LinkToken;

/// For those who have forgotten their password: a link by e-mail, and a new password behind it.
@Controller
@RequestMapping("/sign-in/forgotten")
class ForgottenPasswordController {

    private final AccountService accounts;
    private final OpenSessions sessions;

    ForgottenPasswordController(AccountService accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", Form.EMPTY);
        return "identity/forgotten";
    }

    @PostMapping
    String send(Typed typed, Model model) {
        var reading = typed.read();
        var username = reading.text("username", "The user name", 200, "Enter your work e-mail address");
        if (reading.hasProblems()) {
            model.addAttribute("form", reading.form());
            return "identity/forgotten";
        }
        EvenTime.take(() -> accounts.sendLink(username));
        return "redirect:/sign-in/forgotten/sent";
    }

    @GetMapping("/sent")
    String sent() {
        return "identity/forgotten-sent";
    }

    @GetMapping("/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        return accounts.ownerBehind(new LinkToken(token))
                .map(owner -> page(owner, token, Form.EMPTY, model))
                .orElseGet(() -> gone(response));
    }

    @PostMapping("/{token}")
    String choose(@PathVariable String token, Typed typed, HttpServletResponse response, Model model) {
        var owner = accounts.ownerBehind(new LinkToken(token));
        if (owner.isEmpty()) {
            return gone(response);
        }
        var reading = typed.read();
        var password = PasswordReading.read(
                typed,
                reading,
                "The new password",
                "Choose a new password",
                List.of(owner.get().name(), owner.get().username()));
        if (reading.hasProblems()) {
            return page(owner.get(), token, reading.form(), model);
        }
        sessions.end(accounts.choose(new LinkToken(token), password).username());
        return "redirect:/sign-in?changed";
    }

    private static String page(Owner owner, String token, Form form, Model model) {
        model.addAttribute("owner", owner).addAttribute("token", token).addAttribute("form", form);
        return "identity/new-password";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "identity/forgotten-gone";
    }
}
