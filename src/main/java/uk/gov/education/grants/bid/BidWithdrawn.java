package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// An organisation took its bid out of the round for good.
public record BidWithdrawn(Actor by, Instant at, BidReference bid, String reason) implements BidEvent {

    @Override
    public String sentence() {
        return "withdrew the bid: " + reason;
    }
}
