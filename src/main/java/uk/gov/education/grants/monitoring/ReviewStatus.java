package uk.gov.education.grants.monitoring;

import java.util.EnumSet;
import java.util.Set;

/// Where the annual review of an award stands, and what may follow: this table is the whole law. Whether it is late
/// follows the clock.
public enum ReviewStatus {
    DUE("Due"),
    WRITTEN("To be agreed"),
    RETURNED("Given back"),
    AGREED("Agreed");

    private final String title;

    ReviewStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<ReviewStatus> next() {
        return switch (this) {
            case DUE, RETURNED -> EnumSet.of(WRITTEN);
            case WRITTEN -> EnumSet.of(RETURNED, AGREED);
            case AGREED -> EnumSet.noneOf(ReviewStatus.class);
        };
    }
}
