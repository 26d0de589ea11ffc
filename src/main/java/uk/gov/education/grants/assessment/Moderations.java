package uk.gov.education.grants.assessment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;

/// Keeps the settled scores: one for a bid, written once.
@Component
class Moderations {

    private final JdbcClient db;

    Moderations(JdbcClient db) {
        this.db = db;
    }

    Optional<Settlement> find(UUID bid) {
        return db.sql("""
                        select score_hundredths, spread_hundredths, reason, moderated_by_name, moderated_at
                        from moderation where bid_id = :bid""")
                .param("bid", bid)
                .query((row, _) -> new Settlement(
                        new Percent(row.getInt("score_hundredths")),
                        new Percent(row.getInt("spread_hundredths")),
                        row.getString("reason"),
                        row.getString("moderated_by_name"),
                        row.getObject("moderated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(UUID bid, Settlement settlement, Actor by) {
        db.sql("""
                        insert into moderation (bid_id, score_hundredths, spread_hundredths, reason, moderated_by,
                            moderated_by_name, moderated_at)
                        values (:bid, :score, :spread, :reason, :by, :name, :at)""")
                .param("bid", bid)
                .param("score", settlement.score().hundredths())
                .param("spread", settlement.spread().hundredths())
                .param("reason", settlement.reason())
                .param("by", by.person())
                .param("name", settlement.by())
                .param("at", settlement.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
