package uk.gov.education.grants.organisation;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

public record OrganisationRenamed(Actor by, Instant at, String subject, String before, String after)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Organisation";
    }

    @Override
    public String sentence() {
        return "renamed %s to %s".formatted(before, after);
    }
}
