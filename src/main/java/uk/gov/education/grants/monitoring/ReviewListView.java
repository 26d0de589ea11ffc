package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of reviews that are not agreed.
///
/// @param next behind which row the next page begins; nothing on the last page
public record ReviewListView(
        List<KeptReview> rows, LocalDate today, @Nullable String next) {

    public ReviewListView {
        rows = List.copyOf(rows);
    }
}
