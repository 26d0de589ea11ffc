package uk.gov.education.grants.payment;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A payment was made ready or moved on.
public record PaymentChanged(Actor by, Instant at, String payment, PaymentStatus status, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Payment";
    }

    @Override
    public String subject() {
        return payment;
    }
}
