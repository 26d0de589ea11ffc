package uk.gov.education.grants.programme;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A round closes later than was said, for everybody or for one bidder.
public record RoundExtended(
        Actor by, Instant at, String subject, Optional<UUID> bidder, Instant closesAt, String reason, String sentence)
        implements DomainEvent {

    public boolean isFor(UUID organisation) {
        return bidder.isEmpty() || bidder.get().equals(organisation);
    }

    @Override
    public String subjectKind() {
        return "Round";
    }
}
