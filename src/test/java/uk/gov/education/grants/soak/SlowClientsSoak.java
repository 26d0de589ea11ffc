package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Three hundred clients send their headings one letter a second, or what a form holds, for twenty
/// seconds. Others do not wait for them.
@ExtendWith(Figures.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SlowClientsSoak {

    private static final int CLIENTS = 300;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String HEADING = "GET /rounds HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String FORM =
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nusername=";

    @TempDir
    Path folder;

    @Test
    void othersDoNotWaitForThem() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            var person = Person.signedIn(service, "officer@example.org");
            besides(service, person, "the headings", HEADING);
            besides(service, person, "forms", FORM);
            assertThat(person.get("/work").statusCode()).isEqualTo(200);
        }
    }

    private static void besides(Instance service, Person person, String what, String beginning) throws Exception {
        var connected = new AtomicInteger();
        var times = new ArrayList<Duration>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var until = System.nanoTime() + LENGTH.toNanos();
            for (var client = 0; client < CLIENTS; client++) {
                clients.submit(() -> trickle(service, beginning, until, connected));
            }
            while (System.nanoTime() < until) {
                var began = System.nanoTime();
                assertThat(person.get("/work").statusCode()).isEqualTo(200);
                times.add(Times.since(began));
                Thread.sleep(100);
            }
        }
        assertThat(connected).as("clients that were let in").hasValue(CLIENTS);
        Figures.say(
                "beside %d clients that send %s slowly, %d pages came, half of them within %d ms, the last within %d ms",
                CLIENTS,
                what,
                times.size(),
                Times.median(times).toMillis(),
                Times.share(times, 100).toMillis());
        assertThat(Times.share(times, 100)).isLessThan(SOON);
    }

    private static Void trickle(Instance service, String beginning, long until, AtomicInteger connected)
            throws IOException, InterruptedException {
        var address = service.at("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            connected.incrementAndGet();
            while (System.nanoTime() < until) {
                out.write('x');
                out.flush();
                Thread.sleep(1_000);
            }
        }
        return null;
    }
}
