package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;

/// What is known of a bid before anybody reads it: enough to see whether one has an interest in it.
///
/// @param blind whether its assessors do not learn who bids
public record AssessedBid(
        UUID id,
        BidReference reference,
        BidStatus status,
        UUID roundId,
        String round,
        Instant roundClosesAt,
        String project,
        String lead,
        List<String> partners,
        boolean blind) {

    /// The bid as its assessors know it: in a blind round it has no names.
    public AssessedBid asAssessorsKnowIt() {
        return blind
                ? new AssessedBid(
                        id, reference, status, roundId, round, roundClosesAt, reference.text(), "", List.of(), true)
                : this;
    }

    /// Whether its assessors may still work: it is with them, and its score is not settled.
    public boolean isInAssessment() {
        return status == BidStatus.IN_ASSESSMENT;
    }

    /// Whether assessors may still be asked.
    public boolean isOpenToOffers() {
        return status == BidStatus.SUBMITTED || isInAssessment();
    }
}
