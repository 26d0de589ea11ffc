package uk.gov.education.grants.agreement;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// An officer changed what is offered with an award.
public record AgreementPrepared(Actor by, Instant at, AwardReference award) implements DomainEvent {

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
        return "prepared the agreement";
    }
}
