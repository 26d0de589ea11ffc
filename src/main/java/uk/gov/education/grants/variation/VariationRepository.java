package uk.gov.education.grants.variation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VariationRepository extends Repository<Variation, UUID> {

    /// Saves at once, so that what is read by SQL in the same transaction knows of it.
    Variation saveAndFlush(Variation variation);

    Optional<Variation> findByReference(String reference);

    /// For whoever changes or decides a variation: it stays what it is until then.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Variation v where v.reference = :reference")
    Optional<Variation> holdByReference(String reference);
}
