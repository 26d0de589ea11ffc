package uk.gov.education.grants.closing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClosingRepository extends Repository<Closing, UUID> {

    /// Saves at once, so that figures read by SQL in the same transaction know of it.
    Closing saveAndFlush(Closing closing);

    Optional<Closing> findByAwardId(UUID award);
}
