package uk.gov.education.grants.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private record Found(Optional<Percent> agreed, Optional<Submitted> submitted) {}

    public AssessmentFacts of(UUID bid) {
        var found = found(bid);
        var submitted =
                found.stream().flatMap(each -> each.submitted().stream()).toList();
        var conflicted =
                Math.toIntExact(submitted.stream().filter(Submitted::conflicted).count());
        var agreed = found.getFirst().agreed();
        return new AssessmentFacts(
                submitted.size() - conflicted,
                conflicted,
                Spread.of(submitted.stream().map(Submitted::score).toList()).map(Spread::range),
                agreed.isPresent(),
                agreed,
                submitted.stream().map(Submitted::assessor).collect(Collectors.toUnmodifiableSet()));
    }

    /// One row for each submitted assessment, and one without where there is none.
    private List<Found> found(UUID bid) {
        return db.sql("""
                        select m.score_hundredths as agreed, a.assessor_id, a.score_hundredths,
                               exists (select from interest_in_bid i
                                       where i.bid_id = a.bid_id and i.person_id = a.assessor_id) as conflicted
                        from (values (cast(:bid as uuid))) judged (bid_id)
                        left join moderation m on m.bid_id = judged.bid_id
                        left join assessment a on a.bid_id = judged.bid_id and a.status = 'SUBMITTED'""").param("bid", bid).query(AssessmentResults::found).list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var assessor = row.getObject("assessor_id", UUID.class);
        return new Found(
                Optional.ofNullable(row.getObject("agreed", Integer.class)).map(Percent::new),
                assessor == null
                        ? Optional.empty()
                        : Optional.of(new Submitted(
                                assessor, new Percent(row.getInt("score_hundredths")), row.getBoolean("conflicted"))));
    }
}
