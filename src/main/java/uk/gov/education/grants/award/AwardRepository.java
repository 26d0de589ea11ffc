package uk.gov.education.grants.award;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AwardRepository extends Repository<Award, UUID> {

    Award saveAndFlush(Award award);

    void flush();

    @EntityGraph(attributePaths = {"years", "places"})
    Optional<Award> findByReference(AwardReference reference);

    /// Reads the decisions on an award that is at hand, all at once.
    @Query(
            "select award from Award award left join fetch award.approvals left join fetch award.dispensations where award = :award")
    Award withDecisions(Award award);

    /// The award, held by this transaction until it ends: nobody decides on it or changes it meanwhile.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select award from Award award where award.reference = :reference")
    Optional<Award> holdByReference(AwardReference reference);

    /// The same, of the award that a bid has led to and that was not refused.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select award from Award award where award.bidId = :bid and award.status <> AwardStatus.REFUSED")
    Optional<Award> holdOfBid(UUID bid);
}
