package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.KeptForm;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.AccountService;
import uk.gov.education.grants.identity.DfeSignIn;
import uk.gov.education.grants.identity.QuickSignIn;
import uk.gov.education.grants.shared.Actor;

@Controller
class SignInController {

    private final AccountService accounts;
    private final ObjectProvider<QuickSignIn> demonstration;
    private final boolean comeFromElsewhere;

    SignInController(
            AccountService accounts, ObjectProvider<QuickSignIn> demonstration, ObjectProvider<DfeSignIn> dfeSignIn) {
        this.accounts = accounts;
        this.comeFromElsewhere = dfeSignIn.getIfAvailable() != null;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    String show(Actor actor, @RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        var again = actor.isSignedIn() && query.containsKey("again");
        if (actor.isSignedIn() && !again) {
            return "redirect:/work";
        }
        var known = again ? Typed.NOTHING.with("username", accounts.owner(actor).username()) : Typed.NOTHING;
        model.addAttribute("form", new Form(known, problemsOf(query)))
                .addAttribute("again", again)
                .addAttribute("comeFromElsewhere", comeFromElsewhere)
                .addAttribute(
                        "withPassword", !again || !(request.getUserPrincipal() instanceof OAuth2AuthenticationToken))
                .addAttribute("formWaits", KeptForm.waits(request))
                .addAttribute("joined", query.containsKey("joined"))
                .addAttribute("changed", query.containsKey("changed"));
        if (!comeFromElsewhere) {
            demonstration.ifAvailable(quick ->
                    model.addAttribute("personas", quick.personas()).addAttribute("password", quick.password()));
        }
        return "identity/sign-in";
    }

    private static List<Problem> problemsOf(Map<String, String> query) {
        return query.containsKey("refused")
                ? List.of(
                        new Problem(
                                "username",
                                "The user name or the password is not right. After ten wrong tries an account rests for 15 minutes"))
                : List.of();
    }
}
