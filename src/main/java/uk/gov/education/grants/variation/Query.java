package uk.gov.education.grants.variation;

import java.time.Instant;
import java.util.Optional;

/// What an officer asks of a variation before it is decided.
///
/// @param answer what the organisation has written, before or after it submitted again
public record Query(String question, String byName, Instant at, Optional<String> answer) {}
