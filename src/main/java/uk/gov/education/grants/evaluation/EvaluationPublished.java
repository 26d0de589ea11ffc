package uk.gov.education.grants.evaluation;

import java.time.Instant;
import java.util.UUID;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// Everybody can read the report of an evaluation from now on.
/// @param where the address of the report, or "as a file"
public record EvaluationPublished(Actor by, Instant at, String subject, UUID project, EvidenceLevel level, String where)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Evaluation";
    }

    @Override
    public String sentence() {
        return "published the report at evidence level %d: %s".formatted(level.number(), where);
    }
}
