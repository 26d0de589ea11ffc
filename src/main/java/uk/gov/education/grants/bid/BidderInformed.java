package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// The bidder was told the outcome, and sees it from now on.
public record BidderInformed(Actor by, Instant at, BidReference bid, BidStatus outcome) implements BidEvent {

    @Override
    public String sentence() {
        return "informed the bidder of the outcome";
    }
}
