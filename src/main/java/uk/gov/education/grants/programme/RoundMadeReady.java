package uk.gov.education.grants.programme;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A round is set up: everybody can read it, and it will open and close by the clock.
public record RoundMadeReady(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Round";
    }
}
