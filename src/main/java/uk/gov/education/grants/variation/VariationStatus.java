package uk.gov.education.grants.variation;

import java.util.EnumSet;
import java.util.Set;

/// The life of a variation. What is not in this table does not happen.
public enum VariationStatus {
    DRAFT("Draft"),
    SUBMITTED("Submitted"),
    QUERIED("Queried"),
    AGREED("Agreed"),
    REFUSED("Refused"),
    WITHDRAWN("Withdrawn");

    private final String title;

    VariationStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<VariationStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(QUERIED, AGREED, REFUSED, WITHDRAWN);
            case QUERIED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case AGREED, REFUSED, WITHDRAWN -> EnumSet.noneOf(VariationStatus.class);
        };
    }

    /// Whether what it asks for can still be changed.
    public boolean isWithItsEditors() {
        return this == DRAFT || this == QUERIED;
    }
}
