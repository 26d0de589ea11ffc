package uk.gov.education.grants.demo;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;

/// Finds the bodies of the demonstration by their public identifiers.
@Component
@Profile("demo")
class DemoOrganisations {

    private final OrganisationService organisations;

    DemoOrganisations(OrganisationService organisations) {
        this.organisations = organisations;
    }

    UUID council(String bodyCode) {
        return organisations.byOrgId(Actor.SERVICE, "GB-LAE-" + bodyCode).orElseThrow().id();
    }
}
