package uk.gov.education.grants.bid;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A document was added to a bid or removed from it.
public record BidDocumentsChanged(Actor by, Instant at, BidReference bid, String sentence) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Bid";
    }

    @Override
    public String subject() {
        return bid.text();
    }
}
