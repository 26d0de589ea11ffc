package uk.gov.education.grants.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Lets what nobody waits for at a page take its time. Everything else is cut off after seconds, by the database or,
/// where that hangs, by the service.
@Component
public class LongStatements {

    private final JdbcTemplate jdbc;

    LongStatements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Each further statement of this transaction may take that long.
    public void mayTake(Duration longest) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            waitFor(connection, longest);
            return true;
        });
        jdbc.queryForObject(
                "select set_config('statement_timeout', ?, true)", String.class, String.valueOf(longest.toMillis()));
    }

    /// Has the service wait as long as the database may take. The pool undoes it when it gets the connection back.
    static void waitFor(Connection connection, Duration longest) throws SQLException {
        connection.setNetworkTimeout(
                Runnable::run, Math.toIntExact(longest.plusSeconds(1).toMillis()));
    }
}
