package uk.gov.education.grants.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.audit.AuditChain;
import uk.gov.education.grants.audit.AuditTrail;
import uk.gov.education.grants.audit.SightingService;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
class AuditController {

    private final AuditTrail trail;
    private final AuditChain chain;

    AuditController(AuditTrail trail, AuditChain chain) {
        this.trail = trail;
        this.chain = chain;
    }

    @GetMapping("/admin/audit")
    String list(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var subject = reading.optionalText("subject", "The reference", 100);
        var before = typed.has("before") ? reading.number("before", "The page", 0, 999_999_999, "") : 0;
        var rows = trail.list(actor, reading.hasProblems() ? "" : subject, before);
        var more = rows.size() > AuditTrail.PAGE;
        model.addAttribute("form", reading.form())
                .addAttribute("mayVerify", AuditChain.mayVerify(actor))
                .addAttribute("maySeeWhoSaw", SightingService.mayRead(actor))
                .addAttribute("rows", more ? rows.subList(0, AuditTrail.PAGE) : rows)
                .addAttribute("next", more ? rows.get(AuditTrail.PAGE - 1).id() : null);
        return "audit/list";
    }

    @GetMapping("/admin/audit/verification")
    String verify(Actor actor, Model model) {
        model.addAttribute("verification", chain.verify(actor));
        return "audit/verification";
    }
}
