package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.support.BaseCopy;

/// A database with a streaming replica, both real.
class ReplicaRoutingDbTest {

    private static final String REGISTER = "uk.gov.education.grants.register.RegisterService.search";
    private static final String BID = "uk.gov.education.grants.bid.BidService.bid";

    private static final Duration REST = Duration.ofMillis(500);

    @TempDir
    static Path folder;

    private EmbeddedPostgres database;
    private EmbeddedPostgres replica;
    private HikariDataSource pool;
    private ReplicaRouting routing;
    private DataSource routed;
    private JdbcClient db;

    @BeforeEach
    void startBoth() throws Exception {
        var there = Files.createTempDirectory(folder, "database");
        var here = folder.resolve("replica-of-" + there.getFileName());
        database = server(there).start();
        database.getPostgresDatabase()
                .getConnection()
                .createStatement()
                .execute("create table saved (number int); create role reader");
        BaseCopy.take(database.getPostgresDatabase(), there, here, false);
        Files.createFile(here.resolve("standby.signal"));
        Files.writeString(
                here.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres'%n".formatted(database.getPort()));
        replica = server(here).setCleanDataDirectory(false).start();

        pool = new HikariDataSource();
        pool.setJdbcUrl(database.getJdbcUrl("postgres", "postgres"));
        pool.setUsername("postgres");
        routing = new ReplicaRouting(replica.getJdbcUrl("postgres", "postgres"), Set.of("register"), REST);
        routed = (DataSource) routing.postProcessAfterInitialization(pool, "dataSource");
        db = JdbcClient.create(routed);
    }

    @AfterEach
    void stopBoth() throws Exception {
        routing.postProcessBeforeDestruction(pool, "dataSource");
        pool.close();
        replica.close();
        database.close();
    }

    @Test
    void roomsThatOnlyReadAndFilesOfRowsAreAnsweredByTheReplica() throws Exception {
        assertThat(isAnsweredByReplica(REGISTER, true)).isTrue();
        assertThat(isAnsweredByReplica(REGISTER, false))
                .as("whoever may write is at the database")
                .isFalse();
        assertThat(isAnsweredByReplica(BID, true)).as("not one of its rooms").isFalse();
        assertThat(isAnsweredByReplica()).as("in no transaction").isFalse();

        var file = new ByteArrayOutputStream();
        new QueryCopy(routed).copy("select pg_is_in_recovery() as by_replica", Map.of(), "format csv, header", file);
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("by_replica\nt\n");
        assertThat(isAnsweredByReplica()).as("after a file").isFalse();
    }

    @Test
    void nobodyReadsLessThanWasSavedBeforeTheyAsked() {
        for (var number = 1; number <= 100; number++) {
            db.sql("insert into saved values (:number)").param("number", number).update();
            var newest = transaction(REGISTER, true)
                    .execute(_ -> db.sql("select max(number) from saved")
                            .query(Integer.class)
                            .single());
            assertThat(newest).isEqualTo(number);
        }
        assertThat(isAnsweredByReplica(REGISTER, true)).isTrue();
    }

    @Test
    void oneThatIsBehindOrNoReplicaAnyMoreOrAwayCostsNoAnswer() throws Exception {
        onReplica("select pg_wal_replay_pause()");
        db.sql("insert into saved values (1)").update();
        assertThat(isAnsweredByReplica(REGISTER, true)).as("behind").isFalse();

        onReplica("select pg_wal_replay_resume()");
        Thread.sleep(REST);
        assertThat(isAnsweredByReplica(REGISTER, true)).as("there again").isTrue();

        onReplica("select pg_promote()");
        assertThat(isAnsweredByReplica(REGISTER, true))
                .as("no replica any more")
                .isFalse();

        replica.close();
        Thread.sleep(REST);
        assertThat(isAnsweredByReplica(REGISTER, true)).as("away").isFalse();
    }

    private static EmbeddedPostgres.Builder server(Path where) {
        return EmbeddedPostgres.builder().setDataDirectory(where).setServerConfig("synchronous_commit", "on");
    }

    private boolean isAnsweredByReplica(String service, boolean onlyReads) {
        return Boolean.TRUE.equals(transaction(service, onlyReads).execute(_ -> isAnsweredByReplica()));
    }

    private boolean isAnsweredByReplica() {
        return db.sql("select pg_is_in_recovery()").query(Boolean.class).single();
    }

    private TransactionTemplate transaction(String service, boolean onlyReads) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(routed));
        transaction.setName(service);
        transaction.setReadOnly(onlyReads);
        return transaction;
    }

    private void onReplica(String command) throws Exception {
        try (var connection = replica.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
