package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.govuk.Typed;

/// What a section said once, who wrote it and when.
public record SavedVersion(Section section, int revision, Typed typed, Instant savedAt, String savedByName) {}
