package uk.gov.education.grants.portfolio;

import java.util.List;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What can be done at once for the bids of a round, before it is.
///
/// @param items the first of them, as many as one page can ask about
/// @param all for how many it could be done
public record BulkPreview(RoundView round, BulkKind kind, List<BulkItem> items, int all) {

    /// How many are done at once.
    public static final int MOST = 1_000;

    /// One financial year: what all items would take, and what is left before.
    public record Year(FinancialYear year, Money takes, Money left) {

        public Money after() {
            return left.minus(takes);
        }
    }

    public SpendProfile money() {
        return items.stream()
                .filter(BulkItem::chosen)
                .map(BulkItem::money)
                .reduce(SpendProfile.NOTHING, SpendProfile::plus);
    }

    public long chosen() {
        return items.stream().filter(BulkItem::chosen).count();
    }

    /// What those that are chosen take of each year of the round.
    public List<Year> years() {
        var money = money();
        return round.years().stream()
                .map(year -> new Year(year, money.in(year), round.budgetLeft().in(year)))
                .toList();
    }
}
