package uk.gov.education.grants.register;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.Money;

/// One page of the awards that a filter leaves, how many there are on all pages and what they come to, and the places
/// from which the pages before and after this one go on.
public record AwardList(
        List<AwardRow> rows, long count, Money total, Optional<String> previous, Optional<String> next) {

    /// How many awards a page shows.
    public static final int PAGE = 25;

    /// "10 awards, £41,144,000 in total".
    public String inWords() {
        return "%,d %s, %s in total".formatted(count, count == 1 ? "award" : "awards", total);
    }
}
