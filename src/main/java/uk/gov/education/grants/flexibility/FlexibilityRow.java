package uk.gov.education.grants.flexibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// One line of a list of requests.
/// @param since when it came to its stage
/// @param lastDay until when it holds, where it was granted
public record FlexibilityRow(
        String reference,
        String title,
        String council,
        FlexibilityStatus status,
        Instant since,
        Optional<LocalDate> lastDay) {

    /// The stage today: what was granted has ended once its last day is over.
    static final String STATUS =
            "case when coalesce(f.extended_until, f.last_day) < :today then 'ENDED' else f.status end";

    /// What a list reads, of `flexibility_request f` and `organisation o`.
    static final String COLUMNS =
            "f.reference, f.title, o.name as council, f.status_since, %s as status,".formatted(STATUS)
                    + " coalesce(f.extended_until, f.last_day) as last_day";

    static FlexibilityRow of(ResultSet row, int number) throws SQLException {
        return new FlexibilityRow(
                row.getString("reference"),
                row.getString("title"),
                row.getString("council"),
                FlexibilityStatus.valueOf(row.getString("status")),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }
}
