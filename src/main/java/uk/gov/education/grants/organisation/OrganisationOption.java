package uk.gov.education.grants.organisation;

import java.util.UUID;
import uk.gov.education.grants.shared.OrganisationKind;

/// An organisation to choose from a list. Its name says when it ended, where it did: "Dorset (until 31 March 2019)".
public record OrganisationOption(UUID id, String name, OrganisationKind kind) {}
