package uk.gov.education.grants.evaluation;

import java.time.Instant;
import java.util.UUID;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// Everybody can read the report of an evaluation from now on.
public record EvaluationPublished(Actor by, Instant at, String subject, UUID project, EvidenceLevel level, String url)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Evaluation";
    }

    @Override
    public String sentence() {
        return "published the report at evidence level %d: %s".formatted(level.number(), url);
    }
}
