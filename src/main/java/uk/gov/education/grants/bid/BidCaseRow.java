package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One bid in an officer's list of a round.
public record BidCaseRow(
        UUID id,
        String reference,
        BidStatus status,
        Money asked,
        String project,
        String lead,
        @Nullable Instant submittedAt,
        boolean informed) {}
