package uk.gov.education.grants.programme;

import java.time.Instant;

/// A bidder that may bid for longer than everybody, as the round's officers see it.
/// @param isRunning whether their time is not over
public record ExtensionRow(String bidder, Instant closesAt, String reason, boolean isRunning) {}
