package uk.gov.education.grants.evaluation;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An administrator worded a level of evidence anew.
public record EvidenceScaleChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Evidence level";
    }
}
