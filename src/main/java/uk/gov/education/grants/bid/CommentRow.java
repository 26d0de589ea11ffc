package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said to their colleagues beside a section, and who settled it.
public record CommentRow(
        UUID id,
        String text,
        String writtenByName,
        Instant writtenAt,
        @Nullable String resolvedByName,
        @Nullable Instant resolvedAt) {

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
