package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// A bid waits for a certifier's sign-off.
public record BidMadeReady(Actor by, Instant at, BidReference bid) implements BidEvent {

    @Override
    public String sentence() {
        return "marked the bid ready for sign-off";
    }
}
