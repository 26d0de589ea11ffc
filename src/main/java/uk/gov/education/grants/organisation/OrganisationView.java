package uk.gov.education.grants.organisation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// One organisation as its page shows it, and what the reader may do there.
public record OrganisationView(
        UUID id,
        String orgId,
        String name,
        OrganisationKind kind,
        Optional<String> charityNumber,
        Optional<String> companyNumber,
        Optional<Region> region,
        Optional<String> website,
        Optional<Council> council,
        Optional<DueDiligenceView> dueDiligence,
        Optional<OverrideView> override,
        boolean mayRename,
        boolean mayCheck) {

    /// What only a local authority has.
    public record Council(String officialName, String type, OptionalInt children, List<AreaRow> areas) {}
}
