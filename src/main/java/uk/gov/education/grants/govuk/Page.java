package uk.gov.education.grants.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of rows, and where the pages before and after it begin; null where there is none.
public record Page<T>(
        List<T> rows, @Nullable String previous, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
