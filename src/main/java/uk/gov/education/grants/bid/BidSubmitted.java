package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// A certifier signed a bid off, and the Department received it.
public record BidSubmitted(Actor by, Instant at, BidReference bid) implements BidEvent {

    @Override
    public String sentence() {
        return "certified and submitted the bid";
    }
}
