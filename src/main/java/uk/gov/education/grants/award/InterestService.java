package uk.gov.education.grants.award;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Actor;

/// Answers expressions of interest: their bidders are invited to make a full bid, or not, and are told at once.
/// That promises no money, so one officer decides alone, if they did not score the bid.
@Service
@Transactional
public class InterestService {

    private final BidCaseService bids;
    private final Separation separation;

    InterestService(BidCaseService bids, Separation separation) {
        this.bids = bids;
        this.separation = separation;
    }

    public void invite(Actor officer, BidReference reference) {
        requireMayAnswer(officer, reference);
        bids.invite(officer, reference);
    }

    /// A reason is compulsory; the bidder reads it.
    public void doNotInvite(Actor officer, BidReference reference, String reason) {
        requireMayAnswer(officer, reference);
        bids.doNotInvite(officer, reference, reason);
    }

    private void requireMayAnswer(Actor officer, BidReference reference) {
        AwardAccess.requireRead(officer, reference);
        AwardAccess.requireOfficer(officer);
        separation.requireNotScoredBy(
                officer, bids.read(officer, reference).head().id(), "answer it");
    }
}
