package uk.gov.education.grants.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// How many outcomes went which way: all of them are told, in one order, whichever there are more of.
public record DirectionCount(long better, long noDifference, long worse, long mixed) {

    static DirectionCount of(ResultSet row) throws SQLException {
        return new DirectionCount(
                row.getLong("better"), row.getLong("no_difference"), row.getLong("worse"), row.getLong("mixed"));
    }

    static DirectionCount in(List<Finding> findings) {
        return new DirectionCount(
                count(findings, Direction.POSITIVE),
                count(findings, Direction.NO_EFFECT),
                count(findings, Direction.NEGATIVE),
                count(findings, Direction.MIXED));
    }

    private static long count(List<Finding> findings, Direction direction) {
        return findings.stream()
                .filter(finding -> finding.direction() == direction)
                .count();
    }

    /// "2 better, 1 no difference, 1 worse".
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        add(words, better, "better");
        add(words, noDifference, "no difference");
        add(words, worse, "worse");
        add(words, mixed, "mixed");
        return String.join(", ", words);
    }

    private static void add(ArrayList<String> words, long count, String direction) {
        if (count > 0) {
            words.add("%,d %s".formatted(count, direction));
        }
    }
}
