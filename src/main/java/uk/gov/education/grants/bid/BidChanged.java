package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// A bid was started or moved on in a way that has no event of its own.
public record BidChanged(Actor by, Instant at, BidReference bid, BidStatus status, String sentence)
        implements BidEvent {}
