package uk.gov.education.grants.demo;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.AddOutcome.AlreadyKnown;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// The bodies of the demonstration. Councils come with the reference data; the others are added here, with the number
/// of a public register where we are sure of it and an identifier of the Department's own where we are not.
@Component
@Profile("demo")
class DemoOrganisations {

    private final OrganisationService organisations;

    DemoOrganisations(OrganisationService organisations) {
        this.organisations = organisations;
    }

    UUID council(String bodyCode) {
        return organisations
                .byOrgId(Actor.SERVICE, "GB-LAE-" + bodyCode)
                .orElseThrow()
                .id();
    }

    UUID pause() {
        return add(NewOrganisation.of(OrganisationKind.CHARITY, "Pause").in(Region.LONDON));
    }

    UUID frontline() {
        return add(NewOrganisation.of(OrganisationKind.CHARITY, "Frontline")
                .withCharityNumber("1163194")
                .in(Region.LONDON));
    }

    UUID familyRightsGroup() {
        return add(NewOrganisation.of(OrganisationKind.CHARITY, "Family Rights Group")
                .withCharityNumber("1015665")
                .in(Region.LONDON));
    }

    UUID fosteringNetwork() {
        return add(NewOrganisation.of(OrganisationKind.CHARITY, "The Fostering Network")
                .withCharityNumber("280852")
                .in(Region.LONDON));
    }

    UUID sloughTrust() {
        return add(NewOrganisation.of(OrganisationKind.CHILDRENS_TRUST, "Slough Children's Services Trust")
                .in(Region.SOUTH_EAST));
    }

    UUID university(String name, Region region) {
        return add(NewOrganisation.of(OrganisationKind.UNIVERSITY, name).in(region));
    }

    UUID company(String name) {
        return add(NewOrganisation.of(OrganisationKind.COMPANY, name));
    }

    private UUID add(NewOrganisation body) {
        return switch (organisations.add(Actor.SERVICE, body)) {
            case Added added -> added.id();
            case AlreadyKnown known -> known.id();
        };
    }
}
