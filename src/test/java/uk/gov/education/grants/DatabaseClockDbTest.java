package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.gov.education.grants.support.WholeHouse;

/// On a database whose clock is two hours ahead of the machine's.
@WholeHouse
class DatabaseClockDbTest {

    private static final Clock MACHINE = Clock.systemUTC();
    private static final Duration AHEAD = Duration.ofHours(2);

    @Autowired
    JdbcConnectionDetails connection;

    private SingleConnectionDataSource database;
    private DatabaseClock clock;

    @BeforeEach
    void aDatabaseThatIsAhead() {
        database = new SingleConnectionDataSource(
                connection.getJdbcUrl(),
                String.valueOf(connection.getUsername()),
                String.valueOf(connection.getPassword()),
                true);
        // All of it goes with the connection.
        database.setAutoCommit(false);
        var db = JdbcClient.create(database);
        db.sql("create schema ahead").update();
        db.sql("""
                        create function ahead.clock_timestamp() returns timestamptz language sql
                        return pg_catalog.clock_timestamp() + interval '2 hours'""").update();
        db.sql("set local search_path = ahead, pg_catalog").update();
        clock = new DatabaseClock(db, MACHINE);
    }

    @AfterEach
    void itGoes() {
        database.destroy();
    }

    @Test
    void itIsAsLateAsTheDatabaseSays() {
        assertThat(clock.instant()).isCloseTo(ahead(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void itGoesOnWhenTheDatabaseIsAway() throws InterruptedException {
        var told = clock.instant();
        database.destroy();
        Thread.sleep(20);
        assertThat(clock.instant()).isAfter(told).isCloseTo(ahead(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void aDatabaseThatNeverToldTheTimeLeavesItToTheMachine() {
        var nobody = new SimpleDriverDataSource(new org.postgresql.Driver(), "jdbc:postgresql://localhost:1/nobody");
        assertThat(new DatabaseClock(JdbcClient.create(nobody), MACHINE).instant())
                .isCloseTo(MACHINE.instant(), within(5, ChronoUnit.SECONDS));
    }

    private static Instant ahead() {
        return MACHINE.instant().plus(AHEAD);
    }
}
