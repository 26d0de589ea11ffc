package uk.gov.education.grants.assessment;

import java.time.Instant;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An assessment was asked for or moved on.
public record AssessmentChanged(
        Actor by,
        Instant at,
        AssessmentReference assessment,
        BidReference bid,
        AssessmentStatus status,
        String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Assessment";
    }

    @Override
    public String subject() {
        return assessment.text();
    }
}
