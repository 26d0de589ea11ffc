package uk.gov.education.grants.payment;

import java.util.EnumSet;
import java.util.Set;

/// Where a payment stands, and what may follow. One that failed stays so: it is paid again by another payment.
public enum PaymentStatus {
    VERIFIED("To be authorised"),
    AUTHORISED("Authorised"),
    IN_FILE("In a payment file"),
    PAID("Paid"),
    FAILED("Failed");

    private final String title;

    PaymentStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<PaymentStatus> next() {
        return switch (this) {
            case VERIFIED -> EnumSet.of(AUTHORISED);
            case AUTHORISED -> EnumSet.of(IN_FILE);
            case IN_FILE -> EnumSet.of(PAID, FAILED);
            case PAID, FAILED -> EnumSet.noneOf(PaymentStatus.class);
        };
    }

    public boolean isSettled() {
        return next().isEmpty();
    }
}
