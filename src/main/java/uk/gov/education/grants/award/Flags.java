package uk.gov.education.grants.award;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Rows;

/// Keeps the flags of bids. A flag is resolved, never deleted.
@Component
class Flags {

    private final JdbcClient db;
    private final Clock clock;

    Flags(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The latest first.
    List<FlagRow> of(UUID bid) {
        return db.sql("""
                        select number, title, stops, raised_by_name, raised_at, resolved_by_name, resolved_at, resolution
                          from bid_flag where bid_id = :bid order by number desc""").param("bid", bid).query(Rows.of(FlagRow.class)).list();
    }

    /// To be called while the bid is held, so that two people do not give one number.
    void raise(Actor by, UUID bid, String title, boolean stops) {
        db.sql("""
                        insert into bid_flag (bid_id, number, title, stops, raised_by, raised_by_name, raised_at)
                        select :bid, count(*) + 1, :title, :stops, :by, :name, :at from bid_flag where bid_id = :bid""")
                .param("bid", bid)
                .param("title", title)
                .param("stops", stops)
                .param("by", by.person())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void resolve(Actor by, UUID bid, int number, String how) {
        var resolved = db.sql("""
                        update bid_flag set resolved_by_name = :name, resolved_at = :at, resolution = :how
                         where bid_id = :bid and number = :number and resolved_at is null""")
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("how", how)
                .param("bid", bid)
                .param("number", number)
                .update();
        if (resolved == 0) {
            throw new Conflict("This flag is not there, or somebody has resolved it already.");
        }
    }

    void requireNoneStops(UUID bid) {
        var stopping = of(bid).stream()
                .filter(flag -> flag.isOpen() && flag.stops())
                .map(FlagRow::title)
                .toList();
        if (!stopping.isEmpty()) {
            throw new Conflict("A flag stops this bid: %s. Resolve it on the bid’s screening page first."
                    .formatted(String.join("; ", stopping)));
        }
    }
}
