package uk.gov.education.grants.programme;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The life of a funding round, and what may follow what. Open and Closed are never stored: a round that is ready opens
/// and closes by the clock. An officer takes every other step.
public enum RoundStatus {
    DRAFT("Draft"),
    READY("Ready"),
    OPEN("Open"),
    CLOSED("Closed"),
    ASSESSING("Assessing"),
    MODERATING("Moderating"),
    DECIDING("Deciding"),
    INFORMING("Informing"),
    DELIVERING("Delivering"),
    ENDED("Ended");

    private final String title;

    RoundStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<RoundStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(READY);
            case READY -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(ASSESSING);
            case ASSESSING -> EnumSet.of(MODERATING);
            case MODERATING -> EnumSet.of(DECIDING);
            case DECIDING -> EnumSet.of(INFORMING);
            case INFORMING -> EnumSet.of(DELIVERING);
            case DELIVERING -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(RoundStatus.class);
        };
    }

    /// Whether the clock brings a round here, and not a person.
    public boolean isByTheClock() {
        return this == OPEN || this == CLOSED;
    }

    /// Whether bids can no longer come in: the round is closed or further on.
    public boolean isPastClosing() {
        return compareTo(CLOSED) >= 0;
    }

    /// What a round of this stored stage is at an instant. The opening instant is open; the closing instant is closed.
    RoundStatus at(Instant now, @Nullable Instant opensAt, @Nullable Instant closesAt) {
        if (this != READY || opensAt == null || closesAt == null || now.isBefore(opensAt)) {
            return this;
        }
        return now.isBefore(closesAt) ? OPEN : CLOSED;
    }
}
