package uk.gov.education.grants.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidHead;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.bid.NomineeOutcome;
import uk.gov.education.grants.shared.Percent;

/// The people whom a bid nominates, as an officer decides on them.
/// @param score what the panel agreed for the bid as a whole
public record NomineesView(BidHead head, @Nullable Percent score, List<NomineeRow> nominees) {

    /// The panel's score is settled, and the bidder is not told yet.
    public boolean isToDecide() {
        return head.status() == BidStatus.MODERATED || head.status() == BidStatus.RECOMMENDED;
    }

    public boolean isToTell() {
        return head.status() == BidStatus.RECOMMENDED
                && nominees.stream().allMatch(nominee -> nominee.outcome() != null);
    }

    public long places() {
        return nominees.stream()
                .filter(nominee -> nominee.outcome() == NomineeOutcome.PLACE)
                .count();
    }
}
