package uk.gov.education.grants.portfolio;

import java.util.Map;
import uk.gov.education.grants.shared.SpendProfile;

/// What a solver found.
///
/// @param amounts what each chosen bid gets; its reference -> the amount
/// @param worth what the set is worth by its goal
/// @param bound no set can be worth more than this
/// @param prices what the scarce money and the limits are worth, for saying why a bid is in or out; the reference of a
/// bid -> what its full amount would bring elsewhere
public record Solution(
        State state, Map<String, SpendProfile> amounts, double worth, double bound, Map<String, Double> prices) {

    public enum State {
        PROVEN,
        BEST_FOUND,
        NOTHING_FOUND,
        IMPOSSIBLE
    }

    static Solution none(State state) {
        return new Solution(state, Map.of(), 0, 0, Map.of());
    }

    public boolean isFound() {
        return state == State.PROVEN || state == State.BEST_FOUND;
    }

    /// By how much of itself it may fall short of the best, in percent.
    public double gap() {
        return worth == 0 ? 0 : Math.max(0, 100 * (bound - worth) / worth);
    }
}
