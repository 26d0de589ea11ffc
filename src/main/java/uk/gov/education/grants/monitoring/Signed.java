package uk.gov.education.grants.monitoring;

import java.time.Instant;
import java.util.UUID;

/// Who did something, and when.
public record Signed(UUID by, String name, Instant at) {}
