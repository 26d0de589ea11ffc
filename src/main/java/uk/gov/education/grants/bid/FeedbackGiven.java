package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// An unsuccessful bidder was told what the assessors found, and reads it from now on.
public record FeedbackGiven(Actor by, Instant at, BidReference bid) implements BidEvent {

    @Override
    public String sentence() {
        return "gave the bidder feedback";
    }
}
