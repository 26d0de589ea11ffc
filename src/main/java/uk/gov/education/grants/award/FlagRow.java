package uk.gov.education.grants.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something about a bid that somebody of the Department wants looked at.
///
/// @param stops whether the bid is not recommended before it is resolved
/// @param resolution how it was resolved; nothing while it is open
public record FlagRow(
        int number,
        String title,
        boolean stops,
        String raisedByName,
        Instant raisedAt,
        @Nullable String resolvedByName,
        @Nullable Instant resolvedAt,
        @Nullable String resolution) {

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
