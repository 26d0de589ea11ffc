package uk.gov.education.grants.evaluation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvaluationRepository extends Repository<Evaluation, UUID> {

    /// Saves at once, so that lists read by SQL in the same transaction know of it.
    Evaluation saveAndFlush(Evaluation evaluation);

    Optional<Evaluation> findById(UUID id);

    Optional<Evaluation> findByReference(String reference);

    /// For whoever changes what its stage allows to be changed: the stage stays what it is until then.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Evaluation e where e.reference = :reference")
    Optional<Evaluation> holdByReference(String reference);
}
