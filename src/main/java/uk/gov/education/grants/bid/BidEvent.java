package uk.gov.education.grants.bid;

import uk.gov.education.grants.shared.DomainEvent;

/// Something happened to a bid.
public sealed interface BidEvent extends DomainEvent
        permits BidChanged, BidMadeReady, BidReturned, BidSubmitted, BidWithdrawn, BidderInformed, FeedbackGiven {

    BidReference bid();

    @Override
    default String subjectKind() {
        return "Bid";
    }

    @Override
    default String subject() {
        return bid().text();
    }
}
