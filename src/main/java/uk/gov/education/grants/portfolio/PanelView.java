package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;

/// The panel's sheet as its page shows it.
///
/// @param saved the sheet with the amounts that are kept
/// @param sheet the sheet with the amounts that were typed, which may be the same
/// @param lines the part of the sheet that this page shows
/// @param labels what the bids of these lines are called
/// @param adopted the scenario that the sheet goes by, if the panel has adopted one
/// @param unranked how many bids of the round have no agreed score yet
public record PanelView(
        RoundView round,
        PanelSheet saved,
        PanelSheet sheet,
        List<PanelLine> lines,
        BidLabels labels,
        long unranked,
        List<Minute> minutes,
        Optional<Scenario> adopted,
        boolean mayPrepare) {

    /// How many bids a page shows.
    public static final int SIZE = 100;

    /// The amounts that the panel has in mind; the reference of a bid -> its amount.
    public record Amounts(Map<String, Money> byBid) {

        public static final Amounts AS_KEPT = new Amounts(Map.of());

        public Amounts {
            byBid = Map.copyOf(byBid);
        }
    }

    public boolean isChanged() {
        return !sheet.counted().equals(saved.counted()) || sheet.lineAfter() != saved.lineAfter();
    }

    public int firstRank() {
        return lines.isEmpty() ? 0 : lines.getFirst().rank();
    }

    /// The rank before which the page before begins; 0 on the first page.
    public int previous() {
        return Math.max(0, firstRank() - SIZE);
    }

    /// The rank with which the next page begins; 0 on the last page.
    public int next() {
        var last = lines.isEmpty() ? 0 : lines.getLast().rank();
        return last < sheet.lines().size() ? last + 1 : 0;
    }
}
