package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;

/// When a round opens and closes, and on which day it is decided.
public record RoundDates(Instant opensAt, Instant closesAt, LocalDate decisionOn) {

    public boolean closesAfterItOpens() {
        return closesAt.isAfter(opensAt);
    }

    public boolean isDecidedAfterItCloses() {
        return !decisionOn.isBefore(UkTime.dayOf(closesAt));
    }
}
