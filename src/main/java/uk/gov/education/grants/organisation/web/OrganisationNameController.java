package uk.gov.education.grants.organisation.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/admin/organisations/{orgId}/name")
class OrganisationNameController {

    private final OrganisationService organisations;

    OrganisationNameController(OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String orgId, Model model) {
        var organisation = organisations.toRename(actor, orgId);
        model.addAttribute("organisation", organisation)
                .addAttribute(
                        "form", Typed.of(Map.of("name", organisation.name())).form());
        return "organisation/name";
    }

    @PostMapping
    String save(Actor actor, @PathVariable String orgId, Typed typed, Model model) {
        var reading = typed.read();
        var name = OrganisationFields.name(reading);
        if (reading.hasProblems()) {
            model.addAttribute("organisation", organisations.toRename(actor, orgId))
                    .addAttribute("form", reading.form());
            return "organisation/name";
        }
        organisations.rename(actor, orgId, name);
        return "redirect:/admin/organisations/{orgId}";
    }
}
