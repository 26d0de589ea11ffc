package uk.gov.education.grants.assessment;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// It was said whether the assessors of a round learn who bids.
public record BlindMarkingSet(Actor by, Instant at, String subject, boolean blind) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Round";
    }

    @Override
    public String sentence() {
        return blind ? "let assessors read bids without names" : "let assessors read bids with their names";
    }
}
