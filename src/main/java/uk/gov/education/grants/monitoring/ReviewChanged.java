package uk.gov.education.grants.monitoring;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// The annual review of an award moved on.
public record ReviewChanged(Actor by, Instant at, AwardReference award, ReviewStatus status, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Award";
    }

    @Override
    public String subject() {
        return award.text();
    }
}
