package uk.gov.education.grants.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An HAProxy before two instances, as a process of its own, with the settings that `docker-compose.yml` uses. It asks
/// the instances whether they are ready and is told nothing else.
final class Proxy implements Origin, AutoCloseable {

    private static final Path SETTINGS = Path.of("haproxy.cfg").toAbsolutePath();
    private static final List<String> INSTANCES = List.of("one", "two");

    /// The column of a server's state among those that HAProxy tells of it.
    private static final int STATUS = 17;

    private static final Duration LONGEST_HAND_OVER = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final int port = Ports.free();
    private final int statePort = Ports.free();
    private final Process process;

    /// Where HAProxy is on this machine.
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/opt/homebrew/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Proxy(Path folder, Instance one, Instance two) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        log = folder.resolve("haproxy.log");
        var state = Files.writeString(folder.resolve("state.cfg"), """
                frontend state
                  mode http
                  timeout client 10s
                  bind 127.0.0.1:%d
                  stats enable
                  stats uri /
                """.formatted(statePort));
        var builder = new ProcessBuilder(
                        program().orElseThrow().toString(), "-db", "-f", SETTINGS.toString(), "-f", state.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PROXY_ADDRESS",
                        "127.0.0.1:" + port,
                        "INSTANCE_1",
                        "127.0.0.1:" + one.port(),
                        "INSTANCE_2",
                        "127.0.0.1:" + two.port(),
                        "MANAGEMENT_1",
                        String.valueOf(one.healthPort()),
                        "MANAGEMENT_2",
                        String.valueOf(two.healthPort())));
        process = builder.start();
        untilBothAreAskedAgain();
    }

    @Override
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /// Starts an instance anew, and waits until people are sent to it again.
    void replace(Instance instance) throws InterruptedException {
        instance.stop();
        instance.start().whenReady();
        untilBothAreAskedAgain();
    }

    /// What went wrong, as it sees it.
    String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilBothAreAskedAgain() throws InterruptedException {
        var latest = Instant.now().plus(LONGEST_HAND_OVER);
        while (instancesThatAreUp() < 2) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Both instances are ready and nobody is sent to one; see " + log);
            }
            Thread.sleep(100);
        }
    }

    private long instancesThatAreUp() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/;csv".formatted(statePort)))
                    .build();
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .filter(cells -> cells.size() > STATUS && INSTANCES.contains(cells.get(1)))
                    .filter(cells -> cells.get(STATUS).equals("UP"))
                    .count();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
