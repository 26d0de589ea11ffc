package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;

/// The bids of a round as officers work through them.
///
/// @param states how many bids there are in each state, whatever is chosen
/// @param count how many bids fit what is chosen
/// @param asked what those ask for together
/// @param next the reference after which the next page begins
public record RoundBidsView(
        RoundView round,
        List<StateCount> states,
        Optional<BidStatus> chosen,
        long count,
        Money asked,
        Money awarded,
        List<RoundBidRow> rows,
        @Nullable String next,
        boolean mayPropose) {

    /// How many bids a page shows.
    public static final int SIZE = 50;

    public record StateCount(BidStatus status, long bids) {}
}
