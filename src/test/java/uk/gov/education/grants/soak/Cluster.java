package uk.gov.education.grants.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.support.PostgresProcesses;

/// A PostgreSQL in a folder of its own that can be killed, frozen and started again at the same address. It touches no
/// process but those that it started.
final class Cluster implements AutoCloseable {

    static final String OWNER = "postgres";

    private static final Map<String, String> SAFE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private final Path folder;
    private final int port;
    private final Map<String, String> settings;

    @Nullable
    private EmbeddedPostgres server;

    /// @param folder empty, or what an earlier cluster or a copy has left
    /// @param settings those of `postgresql.conf` that differ from a safe server's
    Cluster(Path folder, Map<String, String> settings) {
        this(folder, Ports.free(), settings);
    }

    /// One in which the demonstration stands already.
    static Cluster withDemonstration(Path folder, Map<String, String> settings) {
        Made.into(folder, 0);
        return new Cluster(folder, settings);
    }

    /// One in which the demonstration stands already, and so many invented awards.
    static Cluster withAwards(Path folder, int awards) {
        Made.into(folder, awards);
        return new Cluster(folder, Map.of());
    }

    private Cluster(Path folder, int port, Map<String, String> settings) {
        this.folder = folder;
        this.port = port;
        this.settings = new HashMap<>(SAFE);
        this.settings.putAll(settings);
    }

    /// The same server in another folder, at the same address.
    Cluster in(Path other) {
        return new Cluster(other, port, settings);
    }

    Cluster start() {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setRegisterShutdownHook(true);
            settings.forEach(builder::setServerConfig);
            server = builder.start();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Sets what may hold spaces, and is read without a restart.
    void set(String name, String value) {
        db().sql("alter system set %s = '%s'".formatted(name, value)).update();
        db().sql("select pg_reload_conf()").query().singleRow();
    }

    /// Waits until it has read all of the log that it was given.
    Cluster whenPromoted() {
        while (db().sql("select pg_is_in_recovery()").query(Boolean.class).single()) {
            pause(Duration.ofMillis(50));
        }
        return this;
    }

    /// Whoever is connected has to connect again, which settings of a database are read at. Waits until the pool of the
    /// service looks at each: it does not where one was used in the last half second.
    void breakConnections() {
        db().sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()""").query(Boolean.class).list();
        pause(Duration.ofSeconds(1));
    }

    /// As when the power goes: no process of the server gets a word in.
    void kill() {
        processes().kill();
        forget();
    }

    /// As when the machine hangs: the server takes connections from the kernel's queue no more and answers nothing.
    void freeze() {
        processes().freeze();
    }

    void thaw() {
        processes().thaw();
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    /// Looks into the database from outside of the service.
    JdbcClient db() {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(OWNER);
        source.setPassword(OWNER);
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        if (isRunning()) {
            // What is frozen cannot be stopped.
            thaw();
        }
        forget();
    }

    private void forget() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException alreadyGone) {
                // what was killed cannot be stopped in order
            }
            server = null;
        }
    }

    /// Whether it runs, by its own or a test's doing.
    boolean isRunning() {
        return processes().areHere();
    }

    private PostgresProcesses processes() {
        return new PostgresProcesses(folder);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
