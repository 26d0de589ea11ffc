package uk.gov.education.grants.award;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An approved award was offered to its lead organisation.
public record AwardOffered(Actor by, Instant at, AwardReference award) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Award";
    }

    @Override
    public String subject() {
        return award.text();
    }

    @Override
    public String sentence() {
        return "offered the award to the lead organisation";
    }
}
