package uk.gov.education.grants.bid;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BidRepository extends Repository<Bid, UUID> {

    Bid saveAndFlush(Bid bid);

    Optional<Bid> findByReference(BidReference reference);

    Optional<Bid> findById(UUID id);

    Optional<Bid> findByRoundIdAndProjectId(UUID roundId, UUID projectId);

    /// The bid, held by this transaction until it ends: nobody saves a section or moves the bid on meanwhile.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select bid from Bid bid where bid.reference = :reference")
    Optional<Bid> holdByReference(BidReference reference);
}
