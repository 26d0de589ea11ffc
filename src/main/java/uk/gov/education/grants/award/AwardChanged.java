package uk.gov.education.grants.award;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An award was proposed or moved on, or somebody tried to and could not.
public record AwardChanged(Actor by, Instant at, AwardReference award, AwardStatus status, String sentence)
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
