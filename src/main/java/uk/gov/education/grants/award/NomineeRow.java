package uk.gov.education.grants.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.NomineeOutcome;

/// One person whom a bid nominates, and what was decided, if it was.
public record NomineeRow(
        int number,
        String name,
        String post,
        String why,
        @Nullable NomineeOutcome outcome,
        @Nullable String reason,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {}
