package uk.gov.education.grants.payment;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.Money;

/// A finance officer put all authorised payments into a file.
public record PaymentFileMade(Actor by, Instant at, int number, int payments, Money amount) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Payment file";
    }

    @Override
    public String subject() {
        return String.valueOf(number);
    }

    @Override
    public String sentence() {
        return "made the payment file of %d payments, %s in all".formatted(payments, amount);
    }
}
