package uk.gov.education.grants.evaluation;

import java.util.EnumSet;
import java.util.Set;

/// The life of an evaluation. What is not in this table does not happen.
public enum EvaluationStatus {
    PLANNED("Planned"),
    IN_PROGRESS("In progress"),
    DRAFT_REPORT("Draft report"),
    QUALITY_ASSURED("Quality assured"),
    PUBLISHED("Published");

    private final String title;

    EvaluationStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<EvaluationStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(DRAFT_REPORT);
            case DRAFT_REPORT -> EnumSet.of(QUALITY_ASSURED);
            case QUALITY_ASSURED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(EvaluationStatus.class);
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
