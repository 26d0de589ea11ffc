package uk.gov.education.grants.payment;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A claim was started, changed or moved on.
public record ClaimChanged(Actor by, Instant at, String claim, ClaimStatus status, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Claim";
    }

    @Override
    public String subject() {
        return claim;
    }
}
