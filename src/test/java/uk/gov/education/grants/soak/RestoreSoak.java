package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The drills of the runbook, with nothing but a base copy and the archived log: back to the second before somebody
/// deleted everything, and a lost machine.
@ExtendWith(Figures.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RestoreSoak {

    /// As the runbook has it.
    private static final int ARCHIVE_TIMEOUT = Integer.getInteger("soak.archive.seconds", 60);

    private static final int EDITORS = 4;

    @TempDir
    Path folder;

    private Cluster cluster;

    @BeforeEach
    void aClusterThatArchives() {
        cluster = new Cluster(folder.resolve("postgres"), Map.of("archive_mode", "on"));
    }

    @Test
    void everyRowIsBackAsItWasTheSecondBefore() throws Exception {
        ArchivedCopy copy;
        Map<String, String> before;
        String instant;
        try (var running = cluster.start();
                var service = new Instance(running, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            var archive = ArchivedCopy.archive(running, folder.resolve("archive"), ARCHIVE_TIMEOUT);
            try (var desks = new Desks(service, EDITORS)) {
                Thread.sleep(2_000);
                copy = ArchivedCopy.of(running, folder.resolve("copy"), archive);
                Thread.sleep(5_000);
                assertThat(desks.end()).isEmpty();
            }
            service.stop();
            var db = running.db();
            before = Tables.of(db);
            instant =
                    db.sql("select clock_timestamp()::text").query(String.class).single();
            Thread.sleep(1_000);
            db.sql("truncate bid, award, programme, person cascade").update();
            assertThat(Tables.of(db)).isNotEqualTo(before);
            archiveTheLog(db);
        }
        var began = System.nanoTime();
        try (var restored = copy.putBack(
                        cluster, folder.resolve("restored"), "recovery_target_time = '%s'".formatted(instant));
                var service = new Instance(restored, folder.resolve("restored.log"))) {
            var there = Figures.millisSince(began);
            assertThat(Tables.of(restored.db())).isEqualTo(before);
            began = System.nanoTime();
            service.start().whenReady();
            assertThat(service.status("/awards")).isEqualTo(200);
            Figures.say(
                    "%d tables, row for row as they were at %s; the database was there after %d ms, the service %d ms later",
                    before.size(), instant, there, Figures.millisSince(began));
        }
    }

    /// The service runs on: it is the machine of the database that is lost.
    @Test
    void ofALostMachineAMinuteIsLostAtMost() throws Exception {
        try (var running = cluster.start();
                var service = new Instance(running, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var desks = new Desks(service, EDITORS)) {
            var archive = ArchivedCopy.archive(running, folder.resolve("archive"), ARCHIVE_TIMEOUT);
            var copy = ArchivedCopy.of(running, folder.resolve("copy"), archive);
            Thread.sleep(ARCHIVE_TIMEOUT * 1_500L);
            running.kill();
            var lostAt = Instant.now();
            FileSystemUtils.deleteRecursively(running.folder());
            var restored = new AtomicReference<Cluster>();
            var away = desks.untilTheNextIsAcknowledged(() -> restored.set(putBack(copy)));
            try (var _ = restored.get()) {
                desks.end();
                var lost = desks.lostFrom()
                        .map(first -> Duration.between(first, lostAt))
                        .orElse(Duration.ZERO);
                Figures.say(
                        "of a lost machine the last %,d ms were lost (archive_timeout %d s); the next save was acknowledged after %,d ms",
                        lost.toMillis(), ARCHIVE_TIMEOUT, away);
                assertThat(lost).isLessThanOrEqualTo(Duration.ofSeconds(ARCHIVE_TIMEOUT + 1));
            }
        }
    }

    private Cluster putBack(ArchivedCopy copy) {
        try {
            return copy.putBack(cluster, folder.resolve("restored"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// PostgreSQL refuses an instant after which nothing was archived.
    private static void archiveTheLog(JdbcClient db) throws InterruptedException {
        var last = db.sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        while (db.sql("select coalesce(last_archived_wal < :last, true) from pg_stat_archiver")
                .param("last", last)
                .query(Boolean.class)
                .single()) {
            Thread.sleep(100);
        }
    }
}
