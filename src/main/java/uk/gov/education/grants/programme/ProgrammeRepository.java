package uk.gov.education.grants.programme;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProgrammeRepository extends Repository<Programme, UUID> {

    Programme saveAndFlush(Programme programme);

    Optional<Programme> findByCode(String code);
}
