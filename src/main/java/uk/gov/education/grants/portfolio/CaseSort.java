package uk.gov.education.grants.portfolio;

import java.util.Arrays;
import java.util.Optional;

/// The orders in which the bids of a round can be listed. Bids that are equal in it follow by their reference.
public enum CaseSort {
    REFERENCE("reference", "By reference", "''", false),
    SCORE("score", "Highest score first", "coalesce(score_hundredths, -1)", true),
    ASKED("asked", "Largest amount first", "asked_pence", true),
    PROJECT("project", "By name of the project", "lower(project)", false),
    LEAD("lead", "By lead organisation", "lower(lead)", false);

    private final String value;
    private final String title;
    private final String key;
    private final boolean descending;

    CaseSort(String value, String title, String key, boolean descending) {
        this.value = value;
        this.title = title;
        this.key = key;
        this.descending = descending;
    }

    static Optional<CaseSort> of(String value) {
        return Arrays.stream(values()).filter(sort -> sort.value.equals(value)).findFirst();
    }

    /// As it stands in an address.
    public String value() {
        return value;
    }

    public String title() {
        return title;
    }

    /// The condition that a bid follows the one with the reference `:from`, or goes before it.
    String beyond(boolean forwards) {
        return """
                (%s, reference) %s (select %s, reference from case_bid
                                     where reference = :from and round_id = cast(:round as uuid))""".formatted(key, forwards == descending ? "<" : ">", key);
    }

    /// What follows "order by" to read this order forwards or backwards.
    String order(boolean forwards) {
        var direction = forwards == descending ? "desc" : "asc";
        return this == REFERENCE
                ? "reference " + direction
                : "%s %s, reference %s".formatted(key, direction, direction);
    }
}
