package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.identity.Refusal;
import uk.gov.education.grants.shared.NotFound;

/// Says to somebody who came from DfE Sign-in why they are not signed in, and whom to ask.
@Controller
@Profile("oidc")
class SignInRefusedController {

    @GetMapping("/sign-in/refused/{why}")
    String show(@PathVariable String why, HttpServletResponse response, Model model) {
        var refusal = Arrays.stream(Refusal.values())
                .filter(each -> each.slug().equals(why))
                .findFirst()
                .orElseThrow(() -> new NotFound("Nobody is refused for that."));
        response.setStatus(
                (refusal == Refusal.UNAVAILABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN).value());
        model.addAttribute("why", refusal.slug());
        return "identity/not-signed-in";
    }
}
