package uk.gov.education.grants.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.assurance.EvidencePackService;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.shared.Actor;

@Controller
class EvidencePackController {

    private final EvidencePackService packs;

    EvidencePackController(EvidencePackService packs) {
        this.packs = packs;
    }

    @GetMapping("/rounds/{round}/evidence-pack")
    String show(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("pack", packs.view(actor, round));
        return "assurance/evidence-pack";
    }

    @GetMapping("/rounds/{round}/evidence-pack.csv")
    void csv(Actor actor, @PathVariable String round, HttpServletResponse response) throws IOException {
        CsvResponse.send(response, round + "-evidence-pack.csv", CacheControl.noStore(), packs.csv(actor, round));
    }
}
