package uk.gov.education.grants.portfolio;

import java.time.Instant;
import java.util.Optional;

/// A question for the best set of bids, and what was found.
public record Scenario(
        int number,
        String name,
        Limits limits,
        String askedBy,
        Instant askedAt,
        Optional<Instant> cancelledAt,
        Optional<Instant> finishedAt,
        Optional<Found> found,
        boolean adopted) {

    public boolean isRunning() {
        return finishedAt.isEmpty();
    }

    public boolean hasSet() {
        return found.filter(Found::isFound).isPresent();
    }
}
