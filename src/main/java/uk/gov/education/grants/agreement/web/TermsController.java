package uk.gov.education.grants.agreement.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.agreement.PublishOutcome.NotReadable;
import uk.gov.education.grants.agreement.PublishOutcome.Published;
import uk.gov.education.grants.agreement.PublishOutcome.TooEarly;
import uk.gov.education.grants.agreement.TermsService;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The terms on which grant is given: the Department reads every version, administrators publish the next.
@Controller
@RequestMapping("/terms")
class TermsController {

    private final TermsService terms;

    TermsController(TermsService terms) {
        this.terms = terms;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("versions", terms.all(actor)).addAttribute("mayPublish", terms.mayPublish(actor));
        return "agreement/terms";
    }

    @GetMapping("/{route}/{version}")
    String show(Actor actor, @PathVariable String route, @PathVariable int version, Model model) {
        model.addAttribute("terms", terms.show(actor, routeOf(route), version));
        return "agreement/version";
    }

    @GetMapping("/{route}/new")
    String start(Actor actor, @PathVariable String route, Model model) {
        var last = terms.toReplace(actor, routeOf(route));
        return page(actor, route, Typed.of(Map.of("words", last.words())).form(), model);
    }

    @PostMapping("/{route}/new")
    String publish(Actor actor, @PathVariable String route, Typed typed, Model model) {
        var reading = typed.read();
        var words = reading.text("words", "The terms", Reading.LONGEST_TEXT, "Enter the terms");
        var from = reading.date("from", "The day", "Enter the day from which they count");
        if (!reading.hasProblems()) {
            switch (terms.publish(actor, routeOf(route), words, from)) {
                case Published(var version) -> {
                    return "redirect:/terms/{route}/" + version;
                }
                case NotReadable(var why) -> reading.problem("words", why);
                case TooEarly(var why) -> reading.problem("from", why);
            }
        }
        return page(actor, route, reading.form(), model);
    }

    private String page(Actor actor, String route, Form form, Model model) {
        model.addAttribute("last", terms.toReplace(actor, routeOf(route))).addAttribute("form", form);
        return "agreement/new-version";
    }

    /// The route in an address: "section-14".
    private static PaymentRoute routeOf(String address) {
        return Arrays.stream(PaymentRoute.values())
                .filter(route ->
                        route.name().toLowerCase(Locale.UK).replace('_', '-').equals(address))
                .findFirst()
                .orElseThrow(() -> new NotFound("There are no such terms."));
    }
}
