package uk.gov.education.grants.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One dispensation as the page of its award lists it.
///
/// @param approved nothing while nobody has decided
/// @param voidedAt when a change to the award, or a new request, put an end to it
public record DispensationRow(
        String code,
        String breach,
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant voidedAt) {

    public boolean stands() {
        return voidedAt == null;
    }

    public boolean waits() {
        return stands() && approved == null;
    }

    public String state() {
        if (!stands()) {
            return "No longer counts";
        }
        if (approved == null) {
            return "Waiting";
        }
        return approved ? "Approved" : "Refused";
    }
}
