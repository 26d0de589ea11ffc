package uk.gov.education.grants.notification;

import java.util.EnumSet;
import java.util.Set;

/// Where a letter is on its way.
public enum LetterStatus {
    QUEUED("Waiting to be sent"),
    NOT_SENT("Not sent"),
    SENT("Sent"),
    FAILED("Could not be sent");

    private final String title;

    LetterStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<LetterStatus> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(SENT, FAILED, NOT_SENT);
            case NOT_SENT, FAILED -> EnumSet.of(QUEUED);
            case SENT -> EnumSet.noneOf(LetterStatus.class);
        };
    }

    public boolean maySendAgain() {
        return next().contains(QUEUED);
    }
}
