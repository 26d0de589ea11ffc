package uk.gov.education.grants.flexibility;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A flexibility request was started, or went one step on.
public record FlexibilityChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Flexibility request";
    }
}
