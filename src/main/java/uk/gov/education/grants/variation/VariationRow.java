package uk.gov.education.grants.variation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// One line of a list of variations.
///
/// @param since when it came to its stage
public record VariationRow(
        String reference,
        VariationKind kind,
        VariationStatus status,
        Instant since,
        String award,
        String project,
        String lead) {

    static VariationRow of(ResultSet row, int number) throws SQLException {
        return new VariationRow(
                row.getString("reference"),
                VariationKind.valueOf(row.getString("kind")),
                VariationStatus.valueOf(row.getString("status")),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                row.getString("award"),
                row.getString("project"),
                row.getString("lead"));
    }
}
