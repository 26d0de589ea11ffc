package uk.gov.education.grants.monitoring;

import java.util.EnumSet;
import java.util.Set;

/// Where a monitoring return stands, and what may follow: this table is the whole law. Whether it is late is no state
/// of its own, but follows the clock.
public enum ReturnStatus {
    DUE("Due"),
    DRAFT("Draft"),
    READY("Ready to certify"),
    SUBMITTED("Submitted"),
    RETURNED("Returned"),
    ACCEPTED("Accepted");

    private final String title;

    ReturnStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<ReturnStatus> next() {
        return switch (this) {
            case DUE, RETURNED -> EnumSet.of(DRAFT);
            case DRAFT -> EnumSet.of(READY);
            case READY -> EnumSet.of(DRAFT, SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED);
            case ACCEPTED -> EnumSet.noneOf(ReturnStatus.class);
        };
    }

    /// Whether the organisation still has it in hand.
    public boolean isWithTheOrganisation() {
        return this != SUBMITTED && this != ACCEPTED;
    }
}
