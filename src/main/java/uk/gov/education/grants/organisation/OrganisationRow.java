package uk.gov.education.grants.organisation;

import java.util.UUID;
import uk.gov.education.grants.shared.OrganisationKind;

/// One line of a list of organisations.
/// @param region its name, or "" where none is known
public record OrganisationRow(UUID id, String orgId, String name, OrganisationKind kind, String region) {}
