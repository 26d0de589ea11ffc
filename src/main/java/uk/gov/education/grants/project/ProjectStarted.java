package uk.gov.education.grants.project;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A project got its name.
public record ProjectStarted(Actor by, Instant at, String subject, String title) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Project";
    }

    @Override
    public String sentence() {
        return "started the project " + title;
    }
}
