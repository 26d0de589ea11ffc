package uk.gov.education.grants.organisation;

import java.util.UUID;

/// What came of adding an organisation.
public sealed interface AddOutcome {

    record Added(UUID id, String orgId) implements AddOutcome {}

    /// It is here already, under this name and identifier.
    record AlreadyKnown(UUID id, String orgId, String name) implements AddOutcome {}
}
