package uk.gov.education.grants.assessment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Percent;

/// Reads who was asked to judge a bid, and what came of it.
@Component
class AskedAssessors {

    private final Interests interests;
    private final RoundService rounds;
    private final JdbcClient db;

    AskedAssessors(Interests interests, RoundService rounds, JdbcClient db) {
        this.interests = interests;
        this.rounds = rounds;
        this.db = db;
    }

    /// Everybody who was asked, in the order in which they were. Somebody who still has to score the bid themselves is
    /// refused: nobody sees the scores of others before their own.
    List<AskedRow> of(Actor by, AssessedBid bid) {
        var asked = of(bid);
        if (asked.stream()
                .anyMatch(row ->
                        row.assessorId().equals(by.person()) && row.status().isWithTheAssessor())) {
            throw new NotAllowed("You assess this bid yourself, so you see what others found once you have submitted"
                    + " yours. Another officer takes care of the bid until then.");
        }
        return asked;
    }

    private List<AskedRow> of(AssessedBid bid) {
        var bars = interests.in(bid.id());
        return db.sql("""
                        select reference, assessor_id, assessor_name, status, moved_at, recognised_at is not null as recognised, decline_kind, interest,
                               returned_reason, score_hundredths,
                               (select count(*) from assessment_submission where assessment_id = assessment.id) as submissions
                        from assessment where bid_id = :bid order by offered_at, reference""")
                .param("bid", bid.id())
                .query((row, _) -> {
                    var assessor = row.getObject("assessor_id", UUID.class);
                    return new AskedRow(
                            AssessmentReference.of(row.getString("reference")),
                            assessor,
                            row.getString("assessor_name"),
                            AssessmentStatus.valueOf(row.getString("status")),
                            row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getString("decline_kind"))
                                    .map(DeclineKind::valueOf)
                                    .orElse(null),
                            row.getString("interest"),
                            row.getString("returned_reason"),
                            Optional.ofNullable(row.getObject("score_hundredths", Integer.class))
                                    .map(Percent::new)
                                    .orElse(null),
                            bars.get(assessor),
                            row.getInt("submissions"),
                            row.getBoolean("recognised"));
                })
                .list();
    }

    /// How the score of a bid can be settled, by the rule book of its round.
    Settling settling(AssessedBid bid, List<AskedRow> asked) {
        var submitted = asked.stream().filter(AskedRow::isSubmitted).toList();
        return Settling.of(
                rounds.ruleBook(bid.roundId()),
                submitted.stream()
                        .flatMap(row -> Optional.ofNullable(row.score()).stream())
                        .toList(),
                Math.toIntExact(
                        submitted.stream().filter(row -> row.bar() != null).count()),
                asked.stream()
                        .filter(row -> row.status().isWithTheAssessor())
                        .map(AskedRow::assessor)
                        .toList());
    }
}
