package uk.gov.education.grants.programme;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A round closes later than was said.
public record RoundExtended(Actor by, Instant at, String subject, Instant closesAt, String reason, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Round";
    }
}
