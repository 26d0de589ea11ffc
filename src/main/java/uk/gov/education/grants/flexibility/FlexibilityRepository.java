package uk.gov.education.grants.flexibility;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FlexibilityRepository extends Repository<FlexibilityRequest, UUID> {

    /// Saves at once, so that lists read by SQL in the same transaction know of it.
    FlexibilityRequest saveAndFlush(FlexibilityRequest request);

    Optional<FlexibilityRequest> findByReference(String reference);

    /// For whoever changes a request, or what it says: it stays what it is until then.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from FlexibilityRequest r where r.reference = :reference")
    Optional<FlexibilityRequest> holdByReference(String reference);
}
