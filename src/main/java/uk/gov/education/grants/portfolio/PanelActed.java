package uk.gov.education.grants.portfolio;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// The panel of a round, or somebody for it, did something with its bids together.
public record PanelActed(Actor by, Instant at, String round, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Round";
    }

    @Override
    public String subject() {
        return round;
    }
}
