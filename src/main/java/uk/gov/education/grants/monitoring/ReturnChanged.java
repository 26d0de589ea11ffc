package uk.gov.education.grants.monitoring;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A monitoring return moved on.
///
/// @param what was done to it: "submitted"
/// @param reason "" where none was given
public record ReturnChanged(
        Actor by,
        Instant at,
        AwardReference award,
        ReturnPeriod period,
        ReturnStatus status,
        String what,
        String reason)
        implements DomainEvent {

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
        return "%s the return of %s%s".formatted(what, period.inWords(), reason.isEmpty() ? "" : ": " + reason);
    }
}
