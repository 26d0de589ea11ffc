package uk.gov.education.grants.project;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// What everybody reads of a project was changed: how to ask its team, or what was said of it.
public record ProjectInPublicChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Project";
    }
}
