package uk.gov.education.grants.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One person's decision in the chain of an award.
///
/// @param voidedReason who changed what, where it no longer counts
public record ApprovalRow(
        String by,
        boolean approved,
        Money limit,
        String reason,
        Instant at,
        @Nullable Instant voidedAt,
        @Nullable String voidedReason) {

    public boolean stands() {
        return voidedAt == null;
    }
}
