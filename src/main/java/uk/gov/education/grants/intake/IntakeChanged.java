package uk.gov.education.grants.intake;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A file of past awards was uploaded, or something was done with it.
public record IntakeChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Import";
    }
}
