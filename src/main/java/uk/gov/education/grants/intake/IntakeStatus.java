package uk.gov.education.grants.intake;

import java.util.EnumSet;
import java.util.Set;

/// Where an import stands, and what may follow: this table is the whole law.
public enum IntakeStatus {
    UPLOADED("Waiting for the virus scan"),
    CHECKED("To be checked"),
    ADDING("Being added"),
    ADDED("Added"),
    UNREADABLE("Not readable"),
    WITHDRAWN("Withdrawn");

    private final String title;

    IntakeStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<IntakeStatus> next() {
        return switch (this) {
            case UPLOADED -> EnumSet.of(CHECKED, UNREADABLE, WITHDRAWN);
            case CHECKED -> EnumSet.of(ADDING, UNREADABLE, WITHDRAWN);
            case ADDING -> EnumSet.of(ADDED, CHECKED);
            case ADDED, UNREADABLE, WITHDRAWN -> EnumSet.noneOf(IntakeStatus.class);
        };
    }
}
