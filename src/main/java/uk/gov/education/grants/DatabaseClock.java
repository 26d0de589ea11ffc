package uk.gov.education.grants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// The time of the database, which all instances share, whatever the clock of their machine says. The database is asked
/// now and then; in between, a counter of the machine that nobody can set goes on from there, so that nobody waits.
final class DatabaseClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final Clock machine;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile @Nullable Reading latest;

    /// @param machine tells the time until the database has told it once, and the zone
    DatabaseClock(JdbcClient db, Clock machine) {
        this.db = db;
        this.machine = machine;
    }

    /// What the database said, and where the counter stood.
    private record Reading(Instant time, long counter) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - counter);
        }

        Instant now() {
            return time.plus(age());
        }
    }

    @Override
    public Instant instant() {
        var reading = latest;
        if (reading == null) {
            ask();
            reading = latest;
        } else if (reading.age().compareTo(FRESH) > 0 && isAsked.compareAndSet(false, true)) {
            Thread.ofVirtual().start(this::askAside);
        }
        return reading == null ? machine.instant() : reading.now();
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private void askAside() {
        try {
            ask();
        } finally {
            isAsked.set(false);
        }
    }

    private void ask() {
        try {
            var before = System.nanoTime();
            var time = db.sql("select clock_timestamp()")
                    .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .single();
            latest = new Reading(time, before + (System.nanoTime() - before) / 2);
        } catch (DataAccessException | TransactionException away) {
            log.warn("The database did not tell the time: {}", away.getMessage());
        }
    }
}
