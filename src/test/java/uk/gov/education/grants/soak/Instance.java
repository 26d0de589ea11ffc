package uk.gov.education.grants.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.GrantsApplication;

/// The service with its demonstration as a process of its own, at an address that stays the same when it is killed and
/// started again.
final class Instance implements Origin, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private static final Pattern THROWN = Pattern.compile("(?m)^[a-z]\\w*(\\.\\w+)+(: .{0,200})?(?=.*\\n\\tat )");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final int healthPort = Ports.free();
    private final String database;
    private final Path log;
    private final List<String> settings;
    private final Map<String, String> environment = new HashMap<>();

    @Nullable
    private Process process;

    /// @param settings as on the command line, such as `--grants.demo.awards=1000`
    Instance(Cluster cluster, Path log, String... settings) {
        this.database = cluster.url();
        this.log = log;
        this.settings = List.of(settings);
        // A run that is cut off leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /// Sets a variable of the environment that it is started in.
    Instance with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /// Starts the process and does not wait for it.
    Instance start() {
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.command().addAll(Release.built().options());
        builder.command()
                .addAll(List.of(
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        GrantsApplication.class.getName(),
                        "--management.server.port=" + healthPort));
        builder.command().addAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "demo",
                        "SERVER_PORT",
                        String.valueOf(port),
                        "MANAGEMENT_PORT",
                        String.valueOf(healthPort),
                        "SPRING_DATASOURCE_URL",
                        database,
                        "SPRING_DATASOURCE_USERNAME",
                        Cluster.OWNER,
                        "SPRING_DATASOURCE_PASSWORD",
                        Cluster.OWNER));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Waits until it says that it is ready, which on an empty database is when the demonstration is made.
    Instance whenReady() throws InterruptedException {
        var latest = Instant.now().plus(LONGEST_START);
        while (health("readiness") != 200) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("The service was not ready in time; see " + log);
            }
            Thread.sleep(100);
        }
        return this;
    }

    /// What a page answers, as its status.
    ///
    /// @return 0 where nobody answers
    int status(String path) throws InterruptedException {
        return status(at(path));
    }

    /// @param of "liveness" or "readiness"
    int health(String of) throws InterruptedException {
        return status(URI.create("http://localhost:%d/actuator/health/%s".formatted(healthPort, of)));
    }

    private int status(URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /// What was thrown in it, as its log says: each kind -> how often.
    Map<String, Long> thrown() throws IOException {
        return THROWN.matcher(Files.readString(log))
                .results()
                .collect(Collectors.groupingBy(MatchResult::group, TreeMap::new, Collectors.counting()));
    }

    @Override
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    int port() {
        return port;
    }

    int healthPort() {
        return healthPort;
    }

    /// The number of its process.
    long process() {
        return Objects.requireNonNull(process).pid();
    }

    /// It gets no word in.
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /// It is asked to end, and ends what it has begun.
    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
