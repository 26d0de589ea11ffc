package uk.gov.education.grants.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of returns.
///
/// @param next behind which row the next page begins; nothing on the last page
/// @param isOfTheDepartment whether it is of every organisation
public record ReturnListView(List<ReturnRow> rows, @Nullable String next, boolean isOfTheDepartment) {

    public ReturnListView {
        rows = List.copyOf(rows);
    }
}
