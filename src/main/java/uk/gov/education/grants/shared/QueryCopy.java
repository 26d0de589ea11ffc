package uk.gov.education.grants.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Copies the rows of a query out of PostgreSQL as they come, in one of the formats of its COPY.
@Component
class QueryCopy {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// What the database believes a row costs that does not stand beside the one before it. Rows are in
    /// memory or on disks without a head, so a file follows the index of its order, and its first row leaves
    /// at once. Where such rows are believed to be dear, all of them are sorted first.
    private static final String COST_OF_A_ROW_ELSEWHERE = "1.1";

    private static final String SETTING = "grants.";
    private static final Pattern NAMED_VALUE = Pattern.compile("(?<![:\\w]):([a-z_][a-z_0-9]*)");

    private final DataSource database;

    QueryCopy(DataSource database) {
        this.database = database;
    }

    void copy(String query, Map<String, String> values, String format, OutputStream out) throws IOException {
        var connection = DataSourceUtils.getConnection(database);
        try {
            copyInTransaction(connection, query, values, format, out);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database could not make the file", refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /// In the caller's transaction, or in one of its own that ends with the file.
    private static void copyInTransaction(
            Connection connection, String query, Map<String, String> values, String format, OutputStream out)
            throws SQLException, IOException {
        var alone = connection.getAutoCommit();
        if (alone) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
        }
        LongStatements.waitFor(connection, LONGEST);
        settle(connection, values);
        copy(connection, query, format, out);
        if (alone) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
    }

    /// COPY takes no parameters. Settings that end with the transaction stand in for them.
    private static void settle(Connection connection, Map<String, String> values) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        settings.put("statement_timeout", String.valueOf(LONGEST.toMillis()));
        settings.put("random_page_cost", COST_OF_A_ROW_ELSEWHERE);
        values.forEach((name, value) -> settings.put(SETTING + name, value));
        var calls = settings.keySet().stream()
                .map(name -> "set_config('%s', ?, true)".formatted(name))
                .collect(Collectors.joining(", ", "select ", ""));
        try (var statement = connection.prepareStatement(calls)) {
            var place = 0;
            for (var text : settings.values()) {
                statement.setString(++place, text);
            }
            statement.execute();
        }
    }

    private static void copy(Connection connection, String query, String format, OutputStream out)
            throws SQLException, IOException {
        var settled = NAMED_VALUE.matcher(query).replaceAll("current_setting('" + SETTING + "$1')");
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + settled + ") to stdout (" + format + ")", out);
            out.flush();
        } catch (IOException hungUp) {
            // The server is still sending. A connection in that state must not go back to the pool.
            connection.abort(Runnable::run);
            throw hungUp;
        }
    }
}
