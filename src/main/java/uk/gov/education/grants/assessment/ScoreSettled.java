package uk.gov.education.grants.assessment;

import java.time.Instant;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.Percent;

/// The score of a bid was agreed: by a panel, or as the average of its assessors.
public record ScoreSettled(Actor by, Instant at, BidReference bid, Percent score, String sentence)
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
