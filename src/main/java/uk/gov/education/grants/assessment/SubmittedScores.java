package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.SubmissionView.Given;
import uk.gov.education.grants.shared.Percent;

/// Keeps every scorecard that was submitted, for good: also those that were given back and submitted anew.
@Component
class SubmittedScores {

    private final JdbcClient db;

    SubmittedScores(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID assessment, Scorecard card, Instant at) {
        var number = db.sql("""
                        insert into assessment_submission (assessment_id, number, submitted_at, score_hundredths)
                        select :assessment, count(*) + 1, :at, :score from assessment_submission
                        where assessment_id = :assessment
                        returning number""")
                .param("assessment", assessment)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("score", card.total().hundredths())
                .query(Integer.class)
                .single();
        for (var score : card.scores()) {
            db.sql("""
                            insert into assessment_submission_score (assessment_id, number, criterion, points, reason)
                            values (:assessment, :number, :criterion, :points, :reason)""")
                    .param("assessment", assessment)
                    .param("number", number)
                    .param("criterion", score.criterion().number())
                    .param("points", String.valueOf(score.points().number()))
                    .param("reason", score.reason())
                    .update();
        }
    }

    /// Why the latest was given back.
    void giveBack(UUID assessment, String reason) {
        db.sql("""
                        update assessment_submission set returned_reason = :reason
                        where assessment_id = :assessment
                          and number = (select max(number) from assessment_submission where assessment_id = :assessment)""").param("reason", reason).param("assessment", assessment).update();
    }

    /// All of one assessment, the latest first.
    List<SubmissionView> of(UUID assessment) {
        var given = new LinkedHashMap<Integer, List<Given>>();
        db.sql("""
                        select number, criterion, points, reason from assessment_submission_score
                        where assessment_id = :assessment order by number, criterion""").param("assessment", assessment).query(row -> {
            given.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                    .add(new Given(row.getInt("criterion"), Points.of(row.getInt("points")), row.getString("reason")));
        });
        return db.sql("""
                        select number, submitted_at, score_hundredths, returned_reason from assessment_submission
                        where assessment_id = :assessment order by number desc""")
                .param("assessment", assessment)
                .query((row, _) -> new SubmissionView(
                        row.getInt("number"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        new Percent(row.getInt("score_hundredths")),
                        Optional.ofNullable(row.getString("returned_reason")),
                        given.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }
}
