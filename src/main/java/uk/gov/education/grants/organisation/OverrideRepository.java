package uk.gov.education.grants.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OverrideRepository extends Repository<DueDiligenceOverride, UUID> {

    DueDiligenceOverride saveAndFlush(DueDiligenceOverride override);

    Optional<DueDiligenceOverride> findById(UUID organisation);

    void deleteById(UUID organisation);
}
