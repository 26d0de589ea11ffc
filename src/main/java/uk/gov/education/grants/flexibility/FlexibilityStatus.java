package uk.gov.education.grants.flexibility;

import java.util.EnumSet;
import java.util.Set;

/// The life of a flexibility request. What is not in this table does not happen. That a granted one ends follows the
/// clock.
public enum FlexibilityStatus {
    DRAFT("Draft"),
    CONSULTED("Consulted"),
    SUBMITTED("Submitted"),
    WITH_PANEL("With the panel"),
    ADVICE_PUBLISHED("Advice published"),
    GRANTED("Granted"),
    REFUSED("Refused"),
    ENDED("Ended");

    private final String title;

    FlexibilityStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<FlexibilityStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CONSULTED);
            case CONSULTED -> EnumSet.of(DRAFT, SUBMITTED);
            case SUBMITTED -> EnumSet.of(WITH_PANEL);
            case WITH_PANEL -> EnumSet.of(ADVICE_PUBLISHED);
            case ADVICE_PUBLISHED -> EnumSet.of(GRANTED, REFUSED);
            case GRANTED -> EnumSet.of(ENDED);
            case REFUSED, ENDED -> EnumSet.noneOf(FlexibilityStatus.class);
        };
    }

    /// Whether the Department has it: before that it is the council's own affair.
    public boolean isWithTheDepartment() {
        return compareTo(SUBMITTED) >= 0;
    }

    /// Whether everybody may read the panel's advice.
    public boolean isPublic() {
        return compareTo(ADVICE_PUBLISHED) >= 0;
    }

    public boolean isDecided() {
        return compareTo(GRANTED) >= 0;
    }

    @Override
    public String toString() {
        return title;
    }
}
