package uk.gov.education.grants.evaluation;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An evaluation went one step on, before its publication.
public record EvaluationChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Evaluation";
    }
}
