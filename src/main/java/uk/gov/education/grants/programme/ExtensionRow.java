package uk.gov.education.grants.programme;

import java.time.Instant;

/// A bidder that may bid for longer than everybody, as the round's officers see it.
public record ExtensionRow(String bidder, Instant closesAt, String reason) {}
