package uk.gov.education.grants.opendata.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.gov.education.grants.opendata.ApiDescription;
import uk.gov.education.grants.opendata.QualityService;
import uk.gov.education.grants.shared.Actor;

/// Tells people, and machines, what can be asked for and how.
@Controller
class OpenDataController {

    private final ApiDescription description;
    private final QualityService quality;
    private final Allowance allowance;
    private final String prefix;

    OpenDataController(
            ApiDescription description,
            QualityService quality,
            Allowance allowance,
            @Value("${grants.360giving.prefix}") String prefix) {
        this.description = description;
        this.quality = quality;
        this.allowance = allowance;
        this.prefix = prefix;
    }

    @GetMapping("/open-data")
    String show(Model model) {
        model.addAttribute("description", description)
                .addAttribute("allowance", allowance)
                .addAttribute("prefix", prefix);
        return "opendata/open-data";
    }

    @GetMapping("/open-data/quality")
    String quality(Actor actor, Model model) {
        model.addAttribute("quality", quality.quality(actor));
        return "opendata/quality";
    }

    @GetMapping(path = "/open-data/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String openApi() {
        return description.text();
    }
}
