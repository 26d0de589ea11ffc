package uk.gov.education.grants.closing;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// Something was done at the end of an award that does not move the award itself.
public record ClosingChanged(Actor by, Instant at, AwardReference award, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Award";
    }

    @Override
    public String subject() {
        return award.text();
    }
}
