package uk.gov.education.grants.award;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Tells bidders what was decided, records when the work begins, and notes what is said in public. Decide now, tell
/// later: nobody outside the Department sees an outcome before this.
@Service
@Transactional(readOnly = true)
public class OfferService {

    private final Awards awards;
    private final BidCaseService bids;

    OfferService(Awards awards, BidCaseService bids) {
        this.awards = awards;
        this.bids = bids;
    }

    /// Offers an approved award: from now on the bidder sees that the bid is successful.
    @Transactional
    public void inform(Actor officer, AwardReference reference) {
        var award = forOfficer(officer, reference);
        award.offer(awards.now());
        awards.offered(officer, award);
        award.bidId().ifPresent(bid -> bids.inform(officer, bid));
    }

    /// Tells a bidder that the bid is unsuccessful: one that the panel advised not to fund, one held in reserve, or one
    /// whose award was refused.
    @Transactional
    public void turnDown(Actor officer, BidReference reference) {
        AwardAccess.requireRead(officer, reference);
        AwardAccess.requireOfficer(officer);
        var bid = bids.read(officer, reference).head();
        awards.holdOfBid(bid.id()).ifPresent(award -> {
            throw new Conflict("Bid %s has the award %s, which is \"%s\". It is not unsuccessful."
                    .formatted(reference, award.reference(), award.status().title()));
        });
        if (bid.status() != BidStatus.UNSUCCESSFUL) {
            bids.decide(officer, bid.id(), false);
        }
        bids.inform(officer, bid.id());
    }

    /// The work begins.
    @Transactional
    public void start(Actor officer, AwardReference reference) {
        var award = forOfficer(officer, reference);
        award.start();
        awards.changed(officer, award, "recorded that the work has begun");
    }

    /// Notes what is said in public and where; the award is on the register from the day of its announcement. A later
    /// source may say another amount: it is kept beside the first, and the day of the announcement stays.
    @Transactional
    public void announce(Actor officer, AwardReference reference, LocalDate on, List<AnnouncementLine> lines) {
        var award = forOfficer(officer, reference);
        award.announce(on, lines);
        awards.changed(officer, award, "recorded the announcement of the award");
    }

    private Award forOfficer(Actor officer, AwardReference reference) {
        var award = awards.hold(officer, reference);
        AwardAccess.requireOfficer(officer);
        return award;
    }
}
