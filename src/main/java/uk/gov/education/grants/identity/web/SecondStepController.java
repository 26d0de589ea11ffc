package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import uk.gov.education.grants.identity.AuthenticatorKey;
import uk.gov.education.grants.identity.RecoveryCode;
import uk.gov.education.grants.identity.SecondStepService;
import uk.gov.education.grants.shared.Actor;

/// One's own second step at sign-in. The recovery codes are shown once, on the page that follows their making.
@Controller
@RequestMapping("/account/second-step")
class SecondStepController {

    private static final String HERE = "redirect:/account/second-step";
    private static final String CODES = "codes";
    private static final String DONE = "done";

    private final SecondStepService secondSteps;
    private final AccountService accounts;

    SecondStepController(SecondStepService secondSteps, AccountService accounts) {
        this.secondSteps = secondSteps;
        this.accounts = accounts;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, Form.EMPTY, model);
    }

    @PostMapping("/key")
    String begin(Actor actor) {
        secondSteps.begin(actor);
        return HERE;
    }

    @PostMapping("/on")
    String switchOn(
            Actor actor,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var reading = typed.read();
        var code = CodeReading.code(typed, reading);
        if (!reading.hasProblems()) {
            var codes = secondSteps.switchOn(actor, code);
            if (codes.isPresent()) {
                if (!codes.get().isEmpty()) {
                    SecondFactor.note(request, response);
                }
                return shown(codes.get(), "From now on, signing in takes your password and a code.", next);
            }
            reading.problem("code", "This code is not right. Enter the one that your app shows now");
        }
        return page(actor, reading.form(), model);
    }

    @PostMapping("/recovery-codes")
    String renewCodes(Actor actor, Typed typed, RedirectAttributes next) {
        var made = typed.text("made");
        var codes = made.matches("\\d{1,9}")
                ? secondSteps.renewCodes(actor, Integer.parseInt(made))
                : List.<RecoveryCode>of();
        return shown(codes, "Your old recovery codes do not work any more.", next);
    }

    @PostMapping("/off")
    String switchOff(Actor actor, RedirectAttributes next) {
        secondSteps.switchOff(actor);
        next.addFlashAttribute(DONE, "The second step is off. Your password alone lets you in.");
        return "redirect:/account";
    }

    /// Of a form that was sent twice, the codes of the first time are shown.
    private static String shown(List<RecoveryCode> codes, String done, RedirectAttributes next) {
        if (!codes.isEmpty()) {
            next.addFlashAttribute(CODES, codes.stream().map(RecoveryCode::text).toList())
                    .addFlashAttribute(DONE, done);
        }
        return HERE;
    }

    private String page(Actor actor, Form form, Model model) {
        var step = secondSteps.view(actor);
        var owner = accounts.owner(actor);
        model.addAttribute("step", step).addAttribute("owner", owner).addAttribute("form", form);
        if (step.isOn()) {
            return model.containsAttribute(CODES) ? "identity/recovery-codes" : "identity/second-step";
        }
        return step.begun().map(key -> keyPage(key, owner.username(), model)).orElse("identity/second-step-offered");
    }

    private static String keyPage(AuthenticatorKey key, String username, Model model) {
        var address = key.address(username);
        model.addAttribute("key", key.inGroups())
                .addAttribute("address", address)
                .addAttribute("picture", QrCode.of(address));
        return "identity/second-step-app";
    }
}
