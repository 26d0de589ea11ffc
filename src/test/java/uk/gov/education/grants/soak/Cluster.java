package uk.gov.education.grants.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        this.folder = folder;
        this.port = Ports.free();
        this.settings = new HashMap<>(SAFE);
        this.settings.putAll(settings);
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

    /// As when the power goes: no process of the server gets a word in.
    void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
        processes().forEach(process -> process.onExit().join());
        forget();
    }

    /// As when the machine hangs: the server takes connections from the kernel's queue no more and answers nothing.
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    Path folder() {
        return folder;
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

    private void signal(String name) {
        var command = Stream.concat(
                        Stream.of("kill", "-" + name), processes().map(process -> String.valueOf(process.pid())))
                .toList();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The postmaster first: it would start anew what is killed before it.
    private Stream<ProcessHandle> processes() {
        return postmaster().stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
    }

    private List<ProcessHandle> postmaster() {
        try {
            var pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).stream().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
