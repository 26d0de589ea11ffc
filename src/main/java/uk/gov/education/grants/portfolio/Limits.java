package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// What a set of bids has to keep to, beside the money there is: the round's allocation and the programme's budget of
/// each year always hold.
///
/// @param partial whether a bid may get less than it asks for, down to the least with which it could go ahead, in ten
/// steps
/// @param mostPerOrganisation the most for all bids of one lead together
/// @param must references of bids that are in, whatever they score
/// @param mustNot references of bids that are out
/// @param seconds how long to look for the best set
public record Limits(
        Goal goal,
        boolean partial,
        @Nullable Money mostPerOrganisation,
        List<MoneyShare> shares,
        Set<String> must,
        Set<String> mustNot,
        int seconds) {

    public Limits {
        shares = List.copyOf(shares);
        must = Set.copyOf(must);
        mustNot = Set.copyOf(mustNot);
    }

    public Optional<Money> ceiling() {
        return Optional.ofNullable(mostPerOrganisation);
    }

    /// The same goal with no limit but money: what all other limits are compared with.
    Limits withMoneyAlone() {
        return new Limits(goal, partial, null, List.of(), Set.of(), Set.of(), seconds);
    }

    boolean areMoneyAlone() {
        return mostPerOrganisation == null && shares.isEmpty() && must.isEmpty() && mustNot.isEmpty();
    }
}
