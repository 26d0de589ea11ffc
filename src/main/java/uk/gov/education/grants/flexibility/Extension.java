package uk.gov.education.grants.flexibility;

import java.time.Instant;
import java.time.LocalDate;

/// The one extension that a granted request may have.
public record Extension(LocalDate until, String reason, String byName, Instant at) {}
