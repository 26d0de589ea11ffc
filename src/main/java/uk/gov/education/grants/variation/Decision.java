package uk.gov.education.grants.variation;

import java.time.Instant;

/// What was decided on a variation, why and by whom.
public record Decision(boolean agreed, String reason, String byName, Instant at) {}
