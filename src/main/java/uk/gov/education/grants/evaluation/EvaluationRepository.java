package uk.gov.education.grants.evaluation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EvaluationRepository extends Repository<Evaluation, UUID> {

    /// Saves at once, so that lists read by SQL in the same transaction know of it.
    Evaluation saveAndFlush(Evaluation evaluation);

    Optional<Evaluation> findByReference(String reference);
}
