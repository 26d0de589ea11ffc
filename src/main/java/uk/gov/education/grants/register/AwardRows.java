package uk.gov.education.grants.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import uk.gov.education.grants.shared.Money;

/// Reads [AwardRow]s from `register_award`.
final class AwardRows {

    /// The columns it reads.
    static final String COLUMNS = """
            award_reference, project, programme, round, kind, lead_organisation, lead_organisation_id, region, places,
            place_names, amount_pence, status, approved_on, announced_on, start_date, end_date, changed_at""";

    private AwardRows() {}

    static AwardRow read(ResultSet row) throws SQLException {
        var changedAt = row.getObject("changed_at", OffsetDateTime.class);
        return new AwardRow(
                row.getString("award_reference"),
                row.getString("project"),
                row.getString("programme"),
                row.getString("round"),
                row.getString("kind"),
                row.getString("lead_organisation"),
                row.getString("lead_organisation_id"),
                RegisterWords.names(row.getString("region")),
                RegisterWords.names(row.getString("places")),
                RegisterWords.names(row.getString("place_names")),
                new Money(row.getLong("amount_pence")),
                row.getString("status"),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("announced_on", LocalDate.class),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                changedAt == null ? null : changedAt.toInstant());
    }
}
