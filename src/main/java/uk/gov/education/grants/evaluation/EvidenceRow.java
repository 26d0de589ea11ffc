package uk.gov.education.grants.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// One published evaluation in the list of evidence.
/// @param ages "11 to 24", or "" where the study is not about children of one age
/// @param where "Hackney, Islington and 5 more", or "" where no place is named
public record EvidenceRow(
        String reference,
        String title,
        String projectCode,
        String project,
        String evaluator,
        EvaluationDesign design,
        EvidenceLevel level,
        LocalDate publishedOn,
        DirectionCount findings,
        String ages,
        String where) {

    static EvidenceRow of(ResultSet row, int number) throws SQLException {
        return new EvidenceRow(
                row.getString("reference"),
                row.getString("title"),
                row.getString("project_code"),
                row.getString("project"),
                row.getString("evaluator"),
                EvaluationDesign.valueOf(row.getString("design")),
                EvidenceLevel.of(row.getInt("evidence_level")),
                row.getObject("published_on", LocalDate.class),
                DirectionCount.of(row),
                row.getObject("youngest") == null
                        ? ""
                        : new Ages(row.getInt("youngest"), row.getInt("oldest")).toString(),
                shortList(row.getString("place_names")));
    }

    /// Three names, or two and how many more.
    private static String shortList(String names) {
        if (names == null) {
            return "";
        }
        var each = List.of(names.split(";"));
        return each.size() <= 3
                ? String.join(", ", each)
                : "%s, %s and %d more".formatted(each.get(0), each.get(1), each.size() - 2);
    }
}
