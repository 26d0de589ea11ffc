package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A first start is killed while it makes the schema, again and again. The next one goes on where it was.
@ExtendWith(Figures.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StartSoak {

    private static final int KILLS = Integer.getInteger("soak.kills", 5);

    @TempDir
    Path folder;

    @Test
    void aMigrationThatIsKilledIsFinishedByTheNextStart() throws Exception {
        try (var cluster = new Cluster(folder.resolve("postgres"), Map.of()).start();
                var service = new Instance(cluster, folder.resolve("service.log"))) {
            var db = cluster.db();
            for (var kill = 0; kill < KILLS; kill++) {
                var before = migrated(db);
                service.start();
                while (migrated(db) <= before + 1) {
                    Thread.sleep(5);
                }
                service.kill();
                Figures.say("killed after migration %d", migrated(db));
            }
            var began = System.nanoTime();
            service.start().whenReady();
            assertThat(service.status("/awards")).isEqualTo(200);
            assertThat(db.sql("select count(*) from flyway_schema_history where not success")
                            .query(Long.class)
                            .single())
                    .isZero();
            Figures.say(
                    "the next start did the rest up to %d, and was ready after %,d ms",
                    migrated(db), Figures.millisSince(began));
        }
    }

    private static long migrated(JdbcClient db) {
        var isBegun = db.sql("select to_regclass('flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
        return isBegun
                ? db.sql("select count(*) from flyway_schema_history where version is not null and success")
                        .query(Long.class)
                        .single()
                : 0;
    }
}
