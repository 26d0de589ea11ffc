package uk.gov.education.grants.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Percent;

/// What the assessors and the panel have found, for the room that decides and has asked already whether the actor may
/// know it.
@Service
@Transactional(readOnly = true)
public class AssessmentResults {

    private final JdbcClient db;

    AssessmentResults(JdbcClient db) {
        this.db = db;
    }

    private record Submitted(UUID assessor, Percent score, boolean conflicted) {}

    public AssessmentFacts of(UUID bid) {
        var submitted = submittedFor(bid);
        var conflicted =
                Math.toIntExact(submitted.stream().filter(Submitted::conflicted).count());
        var agreed = agreedScoreOf(bid);
        return new AssessmentFacts(
                submitted.size() - conflicted,
                conflicted,
                Spread.of(submitted.stream().map(Submitted::score).toList()).map(Spread::range),
                agreed.isPresent(),
                agreed,
                submitted.stream().map(Submitted::assessor).collect(Collectors.toUnmodifiableSet()));
    }

    private List<Submitted> submittedFor(UUID bid) {
        return db.sql("""
                        select a.assessor_id, a.score_hundredths,
                               exists (%s and person_id = a.assessor_id) as conflicted
                        from assessment a where a.bid_id = :bid and a.status = 'SUBMITTED'""".formatted(Interests.IN_A_BID))
                .param("bid", bid)
                .query((row, _) -> new Submitted(
                        row.getObject("assessor_id", UUID.class),
                        new Percent(row.getInt("score_hundredths")),
                        row.getBoolean("conflicted")))
                .list();
    }

    private Optional<Percent> agreedScoreOf(UUID bid) {
        return db.sql("select score_hundredths from moderation where bid_id = :bid")
                .param("bid", bid)
                .query((row, _) -> new Percent(row.getInt("score_hundredths")))
                .optional();
    }
}
