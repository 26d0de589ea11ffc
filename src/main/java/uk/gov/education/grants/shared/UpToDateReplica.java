package uk.gov.education.grants.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The replica, for what may be read there, as soon as it has replayed everything that the database had written when
/// it was asked; the database itself where it is not there in time. So nobody ever reads less than what was saved
/// before they asked, and a replica that is away, behind or no replica any more costs a moment and no answer.
final class UpToDateReplica extends AbstractDataSource {

    /// How long a reader waits for the replica: for a connection, and until it has caught up.
    static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(UpToDateReplica.class);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final String HOUSE = "uk.gov.education.grants.";

    private final DataSource database;
    private final DataSource replica;
    private final Set<String> rooms;
    private final Duration rest;

    private volatile long restsUntil = System.nanoTime();
    private volatile boolean isOfUse = true;

    /// @param rooms whose services may read there
    /// @param rest for how long nobody asks it after it was of no use
    UpToDateReplica(DataSource database, DataSource replica, Set<String> rooms, Duration rest) {
        this.database = database;
        this.replica = replica;
        this.rooms = rooms;
        this.rest = rest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isReadThere() && System.nanoTime() >= restsUntil) {
            var caughtUp = caughtUp(written());
            if (caughtUp.isPresent()) {
                return caughtUp.get();
            }
        }
        return database.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return database.getConnection(username, password);
    }

    /// Files of rows are read in no service's transaction.
    private boolean isReadThere() {
        var service = TransactionSynchronizationManager.getCurrentTransactionName();
        return service == null || rooms.contains(room(service));
    }

    private static String room(String service) {
        var inHouse = service.startsWith(HOUSE) ? service.substring(HOUSE.length()) : "";
        return inHouse.substring(0, Math.max(0, inHouse.indexOf('.')));
    }

    /// What is acknowledged is written before: a database that acknowledges earlier is none that the service works on.
    ///
    /// @see Durability
    private String written() throws SQLException {
        try (var connection = database.getConnection();
                var asked = connection.prepareStatement("select pg_current_wal_lsn()::text");
                var answer = asked.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Optional<Connection> caughtUp(String written) {
        try {
            var connection = replica.getConnection();
            if (isThereInTime(connection, written)) {
                isOfUse = true;
                return Optional.of(connection);
            }
            connection.close();
            rest("it is behind, or no replica any more");
        } catch (SQLException away) {
            rest(away.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isThereInTime(Connection connection, String written) throws SQLException {
        var latest = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!hasReplayed(connection, written)) {
            if (System.nanoTime() > latest) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// One that was made a database of its own is asked no more: it has what others do not have.
    private static boolean hasReplayed(Connection connection, String written) throws SQLException {
        try (var asked = connection.prepareStatement(
                "select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(? as pg_lsn)")) {
            asked.setString(1, written);
            try (var answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void rest(@Nullable String why) {
        restsUntil = System.nanoTime() + rest.toNanos();
        if (isOfUse) {
            log.warn("The replica is not asked for now: {}", why);
        }
        isOfUse = false;
    }
}
