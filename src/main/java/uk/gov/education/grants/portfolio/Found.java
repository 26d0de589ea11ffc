package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.portfolio.Solution.State;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What was found for a scenario, as it is kept: amounts in pence, so that it can be read in ten years.
///
/// @param bids every bid that was looked at, in the order of the panel's sheet
/// @param bestWorth what the best set would be worth with no limit but money
/// @param yearsLeft what each financial year had left when it was looked for
/// @param why what stands in the way, where no set was found
public record Found(
        State state,
        double worth,
        double bound,
        long millis,
        double bestWorth,
        @Nullable String why,
        Map<String, Long> yearsLeft,
        List<FoundBid> bids) {

    /// One bid of a scenario.
    ///
    /// @param theme under which it comes, where the round has themes
    /// @param pence what it gets in each financial year; nothing where it is out
    /// @param freePence what it gets all together with no limit but money
    /// @param reason why it is in or out, and what would change it
    public record FoundBid(
            String reference,
            String project,
            String lead,
            List<String> regions,
            @Nullable String theme,
            int score,
            int children,
            long askedPence,
            Map<String, Long> pence,
            long freePence,
            String reason) {

        public boolean isIn() {
            return !pence.isEmpty();
        }

        public SpendProfile amount() {
            var years = new TreeMap<FinancialYear, Money>();
            pence.forEach((year, amount) -> years.put(FinancialYear.of(year), new Money(amount)));
            return new SpendProfile(years);
        }

        public Money asked() {
            return new Money(askedPence);
        }

        public Money free() {
            return new Money(freePence);
        }

        /// Whether other limits than money moved it in, out, or to another amount.
        public boolean isMoved() {
            return amount().total().pence() != freePence;
        }
    }

    public boolean isFound() {
        return state == State.PROVEN || state == State.BEST_FOUND;
    }

    public List<FoundBid> in() {
        return bids.stream().filter(FoundBid::isIn).toList();
    }

    public SpendProfile total() {
        return in().stream().map(FoundBid::amount).reduce(SpendProfile.NOTHING, SpendProfile::plus);
    }

    /// What a year would have left with this set, as it stood when it was looked for.
    public Money leftIn(FinancialYear year) {
        return new Money(yearsLeft.getOrDefault(year.toString(), 0L)).minus(total().in(year));
    }

    /// What the limits beside money cost.
    public double price() {
        return Math.max(0, bestWorth - worth);
    }

    public double gap() {
        return worth == 0 ? 0 : Math.max(0, 100 * (bound - worth) / worth);
    }
}
