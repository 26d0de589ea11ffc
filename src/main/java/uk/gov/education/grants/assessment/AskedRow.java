package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Percent;

/// One assessor who was asked to judge a bid, and what came of it.
///
/// @param bar what the assessor is to the bid, where the service sees an interest
/// @param submissions how often scores were submitted
/// @param recognised whether the assessor of a blind round said that they know who bids
public record AskedRow(
        AssessmentReference reference,
        UUID assessorId,
        String assessor,
        AssessmentStatus status,
        Instant since,
        @Nullable DeclineKind declineKind,
        @Nullable String interest,
        @Nullable String returnedReason,
        @Nullable Percent score,
        @Nullable String bar,
        int submissions,
        boolean recognised) {

    public boolean isSubmitted() {
        return status == AssessmentStatus.SUBMITTED;
    }

    public boolean mayBeWithdrawn() {
        return status.next().contains(AssessmentStatus.WITHDRAWN);
    }
}
