package uk.gov.education.grants.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.PdfPage;
import uk.gov.education.grants.govuk.Received;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What was offered to an organisation, for its people: to read, to keep and, for a certifier, to answer.
@Controller
class OfferedController {

    private static final String TEMPLATE = "agreement/offer";

    private final AcceptanceService offers;
    private final PdfPage paper;

    OfferedController(AcceptanceService offers, PdfPage paper) {
        this.offers = offers;
        this.paper = paper;
    }

    @GetMapping("/agreements")
    String list(Actor actor, Model model) {
        model.addAttribute("offers", offers.ofOurs(actor));
        return "agreement/list";
    }

    @GetMapping("/awards/{award}/agreement/offer")
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("view", offers.show(actor, award));
        return TEMPLATE;
    }

    @GetMapping("/awards/{award}/agreement/offer.pdf")
    void pdf(Actor actor, @PathVariable AwardReference award, HttpServletResponse response) throws IOException {
        var view = offers.read(actor, award);
        var title = "%s: grant agreement for %s, led by %s"
                .formatted(award, view.offer().project(), view.offer().lead());
        paper.send(response, award + "-agreement.pdf", title, TEMPLATE, Map.of("view", view));
    }

    @GetMapping("/awards/{award}/agreement/acceptance")
    String toAccept(Actor actor, @PathVariable AwardReference award, Model model) {
        return answerPage("agreement/acceptance", actor, award, Form.EMPTY, model);
    }

    @PostMapping("/awards/{award}/agreement/acceptance")
    String accept(
            Actor actor,
            @PathVariable AwardReference award,
            Typed typed,
            @RequestAttribute(Received.AT) Instant received,
            Model model) {
        var reading = typed.read();
        if (!reading.ticked("authority")) {
            reading.problem("authority", "Confirm that you may accept this agreement for your organisation");
        }
        var name = reading.text("name", "The name", 100, "Enter your name as you sign");
        if (reading.hasProblems()) {
            return answerPage("agreement/acceptance", actor, award, reading.form(), model);
        }
        offers.accept(actor, award, name, typed.text("fingerprint"), received);
        return "redirect:/awards/{award}/agreement/offer";
    }

    @GetMapping("/awards/{award}/agreement/refusal")
    String toDecline(Actor actor, @PathVariable AwardReference award, Model model) {
        return answerPage("agreement/refusal", actor, award, Form.EMPTY, model);
    }

    @PostMapping("/awards/{award}/agreement/refusal")
    String decline(
            Actor actor,
            @PathVariable AwardReference award,
            Typed typed,
            @RequestAttribute(Received.AT) Instant received,
            Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", 2_000, "Enter why you decline the offer");
        if (reading.hasProblems()) {
            return answerPage("agreement/refusal", actor, award, reading.form(), model);
        }
        offers.decline(actor, award, reason, received);
        return "redirect:/awards/{award}/agreement/offer";
    }

    private String answerPage(String template, Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("view", offers.toAnswer(actor, award)).addAttribute("form", form);
        return template;
    }
}
