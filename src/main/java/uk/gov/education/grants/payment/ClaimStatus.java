package uk.gov.education.grants.payment;

import java.util.EnumSet;
import java.util.Set;

/// Where a claim stands, and what may follow: this table is the whole law. One whose payment failed is authorised
/// again.
public enum ClaimStatus {
    DRAFT("Draft"),
    SUBMITTED("Submitted"),
    QUERIED("Queried"),
    VERIFIED("Verified"),
    AUTHORISED("Authorised"),
    PAID("Paid"),
    FAILED("Payment failed");

    private final String title;

    ClaimStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<ClaimStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(QUERIED, VERIFIED);
            case QUERIED -> EnumSet.of(SUBMITTED);
            case VERIFIED -> EnumSet.of(AUTHORISED);
            case AUTHORISED -> EnumSet.of(PAID, FAILED);
            case FAILED -> EnumSet.of(AUTHORISED);
            case PAID -> EnumSet.noneOf(ClaimStatus.class);
        };
    }

    /// Whether the organisation may still change what it claims.
    public boolean isOpenToEditors() {
        return this == DRAFT || this == QUERIED;
    }
}
