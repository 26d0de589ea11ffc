package uk.gov.education.grants.organisation;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

public record OrganisationAdded(Actor by, Instant at, String subject, String name) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Organisation";
    }

    @Override
    public String sentence() {
        return "added the organisation " + name;
    }
}
