package uk.gov.education.grants.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, UUID> {

    /// Saves at once, so that lists read by SQL in the same transaction know of it.
    Organisation saveAndFlush(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    Optional<Organisation> findByOrgId(String orgId);
}
