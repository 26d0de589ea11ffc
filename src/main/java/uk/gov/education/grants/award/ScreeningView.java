package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidHead;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.shared.Money;

/// What an officer looks at before a bid goes to assessors: whether it may be funded at all, what is odd about it, and
/// what its lead has bid for before.
///
/// @param alike bids that may be the same as this one, or say the same
public record ScreeningView(
        BidHead head,
        Optional<VerdictSnapshot> atSubmission,
        List<FlagRow> flags,
        List<EarlierBid> earlier,
        List<Alike> alike,
        boolean mayScreen,
        boolean informed) {

    /// Another bid of the same lead.
    public record EarlierBid(
            String reference,
            String project,
            String round,
            BidStatus status,
            Money asked,
            @Nullable String award) {}

    /// A bid that is much like this one.
    ///
    /// @param why "Same lead in this round", "Name of the project", or the question that is answered alike
    public record Alike(String reference, String project, String lead, String why, int percent) {}

    public boolean mayFindIneligible() {
        return mayScreen && head.status().next().contains(BidStatus.INELIGIBLE);
    }

    public boolean mayReinstate() {
        return mayScreen && head.status() == BidStatus.INELIGIBLE && !informed;
    }

    public boolean mayTell() {
        return mayReinstate();
    }
}
