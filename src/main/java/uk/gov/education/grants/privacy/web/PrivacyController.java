package uk.gov.education.grants.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.govuk.FileResponse;
import uk.gov.education.grants.privacy.PrivacyService;
import uk.gov.education.grants.shared.Actor;

@Controller
class PrivacyController {

    private final PrivacyService privacy;

    PrivacyController(PrivacyService privacy) {
        this.privacy = privacy;
    }

    @GetMapping("/admin/privacy")
    String tables(Actor actor, Model model) {
        model.addAttribute("tables", privacy.tablesAboutPeople(actor));
        return "privacy/tables";
    }

    /// Sent by a form and not by a link, because it is written down who asked for it.
    @PostMapping("/admin/people/{person}/data.json")
    void everything(Actor actor, @PathVariable UUID person, HttpServletResponse response) throws IOException {
        var contents = privacy.everythingAbout(actor, person);
        FileResponse.send(
                response, person + ".json", MediaType.APPLICATION_JSON_VALUE, CacheControl.noStore(), contents);
    }
}
