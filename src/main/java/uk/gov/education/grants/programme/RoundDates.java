package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a round opens and closes, and on which day it is decided.
public record RoundDates(Instant opensAt, Instant closesAt, LocalDate decisionOn) {

    /// The dates of a round that has all of them.
    static Optional<RoundDates> of(
            @Nullable Instant opensAt, @Nullable Instant closesAt, @Nullable LocalDate decisionOn) {
        return opensAt == null || closesAt == null || decisionOn == null
                ? Optional.empty()
                : Optional.of(new RoundDates(opensAt, closesAt, decisionOn));
    }

    public boolean closesAfterItOpens() {
        return closesAt.isAfter(opensAt);
    }

    public boolean isDecidedAfterItCloses() {
        return !decisionOn.isBefore(UkTime.dayOf(closesAt));
    }
}
