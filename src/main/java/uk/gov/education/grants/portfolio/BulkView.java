package uk.gov.education.grants.portfolio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.programme.RoundView;

/// How far something has come that is done for many bids at once.
///
/// @param refused those for which it could not be done, with why
public record BulkView(
        RoundView round,
        int number,
        BulkKind kind,
        String askedBy,
        Instant askedAt,
        String reason,
        @Nullable Instant finishedAt,
        int total,
        int done,
        List<Refused> refused) {

    public record Refused(String subject, String sentence) {}

    public boolean isRunning() {
        return finishedAt == null;
    }

    public int tried() {
        return done + refused.size();
    }
}
