package uk.gov.education.grants.organisation;

import java.time.Instant;
import java.time.LocalDate;

/// The latest checks on an organisation, as a page shows them.
public record DueDiligenceView(
        LocalDate validUntil, DueDiligenceRating rating, String note, String checkedBy, Instant checkedAt) {

    public boolean isInDateOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
