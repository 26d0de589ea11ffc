package uk.gov.education.grants.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One published evaluation in the list of evidence.
/// @param findings how many outcomes went which way: "2 better, 1 no effect, 1 worse"
public record EvidenceRow(
        String reference,
        String title,
        String projectCode,
        String project,
        String evaluator,
        EvaluationDesign design,
        EvidenceLevel level,
        LocalDate publishedOn,
        String findings) {

    private static final List<String> DIRECTIONS = List.of("better", "no effect", "worse", "mixed");

    static EvidenceRow of(ResultSet row, int number) throws SQLException {
        return new EvidenceRow(
                row.getString("reference"),
                row.getString("title"),
                row.getString("code"),
                row.getString("project"),
                row.getString("evaluator"),
                EvaluationDesign.valueOf(row.getString("design")),
                EvidenceLevel.of(row.getInt("evidence_level")),
                row.getObject("published_on", LocalDate.class),
                inWords(row.getString("findings").split(" ")));
    }

    private static String inWords(String[] counts) {
        var words = new ArrayList<String>();
        for (var i = 0; i < counts.length; i++) {
            if (!counts[i].equals("0")) {
                words.add(counts[i] + " " + DIRECTIONS.get(i));
            }
        }
        return String.join(", ", words);
    }
}
