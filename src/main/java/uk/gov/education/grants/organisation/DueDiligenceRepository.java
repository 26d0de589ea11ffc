package uk.gov.education.grants.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DueDiligenceRepository extends Repository<DueDiligence, UUID> {

    DueDiligence saveAndFlush(DueDiligence checks);

    Optional<DueDiligence> findById(UUID organisation);
}
