package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;

/// What stands at the top of every page of a bid.
public record BidHead(
        UUID id,
        BidReference reference,
        BidStatus status,
        String statusTitle,
        String project,
        String projectCode,
        UUID leadId,
        String lead,
        RoundView round,
        Money asked,
        @Nullable String readyByName,
        @Nullable Instant readyAt,
        @Nullable String submittedByName,
        @Nullable Instant submittedAt,
        @Nullable String fingerprint,
        @Nullable String returnedReason,
        @Nullable String closedReason,
        @Nullable String feedback,
        boolean mayEdit,
        boolean mayCertify) {

    /// Whether this is an expression of interest that the Department can answer now.
    public boolean isInterestToAnswer() {
        return status.isAnswerable() && round.nextStage().isPresent() && !round.isOpen();
    }
}
