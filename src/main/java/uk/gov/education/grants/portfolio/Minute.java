package uk.gov.education.grants.portfolio;

import java.time.Instant;
import java.time.LocalDate;

/// What was said when the panel met.
public record Minute(int number, LocalDate heldOn, String present, String text, String keptByName, Instant keptAt) {}
