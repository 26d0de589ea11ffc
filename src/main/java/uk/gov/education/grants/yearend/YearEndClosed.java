package uk.gov.education.grants.yearend;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// What was not spent of a year lapsed to its programme.
public record YearEndClosed(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Programme";
    }
}
