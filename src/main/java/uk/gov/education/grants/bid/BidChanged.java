package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A bid was started or moved on.
public record BidChanged(Actor by, Instant at, BidReference bid, BidStatus status, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Bid";
    }

    @Override
    public String subject() {
        return bid.text();
    }
}
