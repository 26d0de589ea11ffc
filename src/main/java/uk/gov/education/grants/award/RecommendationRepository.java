package uk.gov.education.grants.award;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RecommendationRepository extends Repository<Recommendation, UUID> {

    Recommendation saveAndFlush(Recommendation recommendation);

    /// The recommendation of a bid that still stands.
    Optional<Recommendation> findByBidIdAndTakenBackAtIsNull(UUID bidId);
}
