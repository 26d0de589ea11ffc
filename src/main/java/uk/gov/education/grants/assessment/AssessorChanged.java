package uk.gov.education.grants.assessment;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// Something was said of an assessor of the pool: training, subjects, limit, interests, a signed declaration.
public record AssessorChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Assessor";
    }
}
