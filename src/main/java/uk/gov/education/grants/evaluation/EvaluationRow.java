package uk.gov.education.grants.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// One line of the list of evaluations.
/// @param level "Level 3", or "" where none has been agreed
public record EvaluationRow(
        String reference,
        String title,
        String project,
        String evaluator,
        EvaluationStatus status,
        Instant statusSince,
        String level) {

    static EvaluationRow of(ResultSet row, int number) throws SQLException {
        var level = row.getString("evidence_level");
        return new EvaluationRow(
                row.getString("reference"),
                row.getString("title"),
                row.getString("project"),
                row.getString("evaluator"),
                EvaluationStatus.valueOf(row.getString("status")),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                level == null ? "" : "Level " + level);
    }
}
