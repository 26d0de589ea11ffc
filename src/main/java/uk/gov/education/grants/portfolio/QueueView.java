package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;

/// The bids of a round as officers work through them.
///
/// @param all how many bids the round has, whatever is chosen
/// @param count how many bids fit what is chosen
/// @param asked what those ask for together
/// @param previous the reference before which the page before ends; none on the first page
/// @param next the reference after which the next page begins; none on the last
public record QueueView(
        RoundView round,
        long all,
        long count,
        Money asked,
        List<CaseRow> rows,
        Optional<String> previous,
        Optional<String> next,
        List<SavedView> savedViews,
        boolean mayPrepare,
        boolean mayApprove,
        boolean mayPropose) {

    /// How many bids a page shows.
    public static final int SIZE = 50;

    /// "2 bids, asking together for £120,000".
    public String inWords() {
        var bids = count == 1 ? "1 bid" : "%,d bids".formatted(count);
        if (!round.givesMoney()) {
            return bids;
        }
        return count == 1
                ? "%s, asking for %s".formatted(bids, asked)
                : "%s, asking together for %s".formatted(bids, asked);
    }
}
