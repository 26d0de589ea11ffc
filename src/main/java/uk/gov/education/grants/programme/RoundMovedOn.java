package uk.gov.education.grants.programme;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An officer took a round its next step after closing.
public record RoundMovedOn(Actor by, Instant at, String subject, RoundStatus to, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Round";
    }
}
