package uk.gov.education.grants.register;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.Money;

/// One page of the awards that a filter leaves, how many there are on all pages and what they come to, and the places
/// from which the pages before and after this one go on.
///
/// @param total nothing where there are more than [#COUNTED], and no more is known than that
public record AwardList(
        List<AwardRow> rows, long count, Optional<Money> total, Optional<String> previous, Optional<String> next) {

    /// How many awards a page shows.
    public static final int PAGE = 25;

    /// How many awards are counted one by one where no total is kept of what is asked for.
    public static final int COUNTED = 5_000;

    /// "10 awards, £41,144,000 in total"; or "More than 5,000 awards".
    public String inWords() {
        return total.map(sum -> "%,d %s, %s in total".formatted(count, count == 1 ? "award" : "awards", sum))
                .orElseGet(() -> "More than %,d awards".formatted(COUNTED));
    }
}
