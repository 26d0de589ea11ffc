package uk.gov.education.grants.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was advised for a bid, and why it was taken back, if it was.
public record RecommendationRow(
        AdviceKind advice,
        String reason,
        String by,
        Instant at,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy,
        @Nullable String takenBackReason) {

    public boolean stands() {
        return takenBackAt == null;
    }
}
