package uk.gov.education.grants.payment;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClaimRepository extends Repository<Claim, UUID> {

    /// Saves at once, so that figures read by SQL in the same transaction know of it.
    Claim saveAndFlush(Claim claim);

    @EntityGraph(attributePaths = "lines")
    Optional<Claim> findById(UUID id);

    @EntityGraph(attributePaths = "lines")
    Optional<Claim> findByReference(String reference);

    /// The claim, which nobody else changes until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select claim from Claim claim where claim.reference = :reference")
    Optional<Claim> holdByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select claim from Claim claim where claim.id = :id")
    Optional<Claim> holdById(UUID id);
}
