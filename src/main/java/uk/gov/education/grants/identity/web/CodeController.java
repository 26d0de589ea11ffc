package uk.gov.education.grants.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.CodeOutcome;
import uk.gov.education.grants.identity.SecondStepCheck;

/// The second step at sign-in, for those whose password was right: a code of their app, or a recovery code.
@Controller
@RequestMapping("/sign-in")
class CodeController {

    private static final String WORK = "redirect:/work";
    private static final String CODE = "identity/code";
    private static final String RECOVERY_CODE = "identity/recovery-code";

    private final SecondStepCheck check;
    private final CurrentActor current;
    private final SavedRequestAwareAuthenticationSuccessHandler goingOn =
            new SavedRequestAwareAuthenticationSuccessHandler();

    CodeController(SecondStepCheck check, CurrentActor current) {
        this.check = check;
        this.current = current;
        goingOn.setDefaultTargetUrl("/work");
    }

    @GetMapping("/code")
    String askForCode(Principal who, Model model) {
        return current.awaitsSecondStep() ? page(CODE, who, Form.EMPTY, model) : WORK;
    }

    @GetMapping("/recovery-code")
    String askForRecoveryCode(Principal who, Model model) {
        return current.awaitsSecondStep() ? page(RECOVERY_CODE, who, Form.EMPTY, model) : WORK;
    }

    @PostMapping("/code")
    @Nullable
    String takeCode(Principal who, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model)
            throws ServletException, IOException {
        if (!current.awaitsSecondStep()) {
            return WORK;
        }
        var reading = typed.read();
        var code = CodeReading.code(typed, reading);
        if (!reading.hasProblems()
                && isRight(
                        check.code(who.getName(), code, request.getRemoteAddr()),
                        reading,
                        "This code is not right. Enter the one that your app shows now: each code works once")) {
            return goOn(request, response);
        }
        return page(CODE, who, reading.form(), model);
    }

    @PostMapping("/recovery-code")
    @Nullable
    String takeRecoveryCode(
            Principal who, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model)
            throws ServletException, IOException {
        if (!current.awaitsSecondStep()) {
            return WORK;
        }
        var reading = typed.read();
        var code = CodeReading.recoveryCode(typed, reading);
        if (code.isPresent()
                && isRight(
                        check.recoveryCode(who.getName(), code.get(), request.getRemoteAddr()),
                        reading,
                        "This is none of your recovery codes, or it was used already")) {
            return goOn(request, response);
        }
        return page(RECOVERY_CODE, who, reading.form(), model);
    }

    private static boolean isRight(CodeOutcome outcome, Reading reading, String otherwise) {
        switch (outcome) {
            case RIGHT -> {}
            case WRONG -> reading.problem("code", otherwise);
            case RESTS -> reading.problem("code", "No code is looked at after ten wrong ones. Try again in 15 minutes");
        }
        return outcome == CodeOutcome.RIGHT;
    }

    /// To the page that was asked for, in a session of a new name.
    private @Nullable String goOn(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.changeSessionId();
        goingOn.onAuthenticationSuccess(request, response, SecondFactor.note(request, response));
        return null;
    }

    private static String page(String template, Principal who, Form form, Model model) {
        model.addAttribute("username", who.getName()).addAttribute("form", form);
        return template;
    }
}
