package uk.gov.education.grants.programme;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/// How much longer than everybody one bidder may bid, and why.
@Embeddable
record Extension(Instant closesAt, String reason) {}
