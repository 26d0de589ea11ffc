package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// A certifier gave a bid back to its editors.
public record BidReturned(Actor by, Instant at, BidReference bid, String reason) implements BidEvent {

    @Override
    public String sentence() {
        return "returned the bid to its editors: " + reason;
    }
}
