package uk.gov.education.grants.register;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The day for which the register is read. Its views show what is public on that day, and nothing to a transaction that
/// has not said which day it is.
@Component
public class PublicDay {

    private final JdbcClient db;
    private final Clock clock;

    PublicDay(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Says to this transaction that it is today. What is looked for differs so much that each time its own way through
    /// the indexes is worth finding.
    public void say() {
        db.sql(
                        "select set_config('grants.today', :today, true), set_config('plan_cache_mode', 'force_custom_plan', true)")
                .param("today", today().toString())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
