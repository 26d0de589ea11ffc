package uk.gov.education.grants.register;

import java.util.Arrays;
import java.util.Optional;
import uk.gov.education.grants.govuk.Reading;

/// In which order awards are listed, and which page of the list is meant: the first, or the one that goes on from a
/// place, forwards or backwards.
public record AwardOrder(AwardSort sort, Optional<Cursor> from, boolean forwards) {

    public static final AwardOrder NEWEST_FIRST = firstPage(AwardSort.ANNOUNCED);

    /// Reads "sort", "after" and "before" of a query. What cannot be read becomes a problem of the reading, and the
    /// list begins at its beginning.
    public static AwardOrder read(Reading reading) {
        var sort = sort(reading);
        var after = reading.optionalText("after", "The address", Reading.LONGEST_TEXT);
        var before = reading.optionalText("before", "The address", Reading.LONGEST_TEXT);
        if (after.isEmpty() && before.isEmpty()) {
            return firstPage(sort);
        }
        var from = Cursor.read(after.isEmpty() ? before : after, sort);
        if (from.isEmpty()) {
            reading.problem("", "The address does not lead to a page of this list, so this is the first page");
            return firstPage(sort);
        }
        return new AwardOrder(sort, from, !after.isEmpty());
    }

    static AwardOrder firstPage(AwardSort sort) {
        return new AwardOrder(sort, Optional.empty(), true);
    }

    private static AwardSort sort(Reading reading) {
        var typed = reading.optionalText("sort", "The order", 20);
        return Arrays.stream(AwardSort.values())
                .filter(sort -> sort.value().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    if (!typed.isEmpty()) {
                        reading.problem("sort", "The order must be one of the list, so the newest stand first");
                    }
                    return AwardSort.ANNOUNCED;
                });
    }
}
