package uk.gov.education.grants.assessment;

import java.util.EnumSet;
import java.util.Set;

/// Where an assessment stands, and what may follow: this table is the whole law.
public enum AssessmentStatus {
    OFFERED("Offered"),
    ACCEPTED("Accepted"),
    IN_PROGRESS("In progress"),
    SUBMITTED("Submitted"),
    RETURNED("Returned"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String title;

    AssessmentStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<AssessmentStatus> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED, RETURNED -> EnumSet.of(IN_PROGRESS, WITHDRAWN);
            case IN_PROGRESS -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(RETURNED, WITHDRAWN);
            case DECLINED, WITHDRAWN -> EnumSet.noneOf(AssessmentStatus.class);
        };
    }

    /// Whether the assessor has something to do.
    public boolean isWithTheAssessor() {
        return this == OFFERED || isOpenToScoring();
    }

    /// Whether the assessor may change the scores.
    public boolean isOpenToScoring() {
        return this == ACCEPTED || this == IN_PROGRESS || this == RETURNED;
    }

    /// Whether the assessor reads the bid: after accepting, and never after declining.
    public boolean maySeeTheBid() {
        return isOpenToScoring() || this == SUBMITTED;
    }
}
