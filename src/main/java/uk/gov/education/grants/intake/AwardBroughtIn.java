package uk.gov.education.grants.intake;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An award that was decided before this service kept it has come in from a file.
public record AwardBroughtIn(Actor by, Instant at, AwardReference award, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Award";
    }

    @Override
    public String subject() {
        return award.text();
    }
}
