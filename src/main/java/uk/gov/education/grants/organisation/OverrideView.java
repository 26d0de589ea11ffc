package uk.gov.education.grants.organisation;

import java.time.Instant;
import java.time.LocalDate;

/// Why an organisation counts as checked though it is not, until when, and who answers for it.
public record OverrideView(LocalDate validUntil, String reason, String madeBy, Instant madeAt) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
