package uk.gov.education.grants.shared;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database keeps what it says it has kept. With one of these settings off, what somebody was told is saved
/// can be lost with the power, so an instance that finds one off is not ready and nobody is sent to it.
@Component
class Durability extends AbstractHealthIndicator {

    private final JdbcClient db;

    Durability(JdbcClient db) {
        this.db = db;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var off = off();
        if (off.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("off", off);
        }
    }

    private List<String> off() {
        return db.sql("""
                        select name from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                        order by name""").query((row, _) -> row.getString("name")).list();
    }
}
