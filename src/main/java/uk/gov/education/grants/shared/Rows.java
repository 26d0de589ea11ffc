package uk.gov.education.grants.shared;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads the rows of a query into records: the column `announced_on` becomes the component `announcedOn`; pence become
/// [Money], texts become enums and [FinancialYear]s.
public final class Rows {

    private Rows() {}

    public static <T> RowMapper<T> of(Class<T> type) {
        return new SimplePropertyRowMapper<>(type);
    }
}
