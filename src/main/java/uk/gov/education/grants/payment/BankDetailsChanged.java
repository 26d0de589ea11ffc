package uk.gov.education.grants.payment;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// Bank details were proposed, confirmed or refused. It never holds a whole number.
public record BankDetailsChanged(Actor by, Instant at, String orgId, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Organisation";
    }

    @Override
    public String subject() {
        return orgId;
    }
}
