package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// One client asks for the whole register and for searches in it as fast as it can, with eight connections. Once it has
/// had its share it is told to wait, and officers who read pages do not feel it.
@ExtendWith(Figures.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class GreedyClientSoak {

    private static final int AWARDS = Integer.getInteger("soak.awards", 100_000);
    private static final int CONNECTIONS = 8;
    private static final int OFFICERS = 4;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void othersDoNotFeelIt() throws Exception {
        try (var cluster =
                        Cluster.withAwards(folder.resolve("postgres"), AWARDS).start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            var officers = new ArrayList<Person>();
            for (var number = 1; number <= OFFICERS; number++) {
                officers.add(Person.signedIn(service, "officer@example.org"));
            }
            read(officers);
            var wasQuiet = Machine.isQuiet();
            var alone = Times.share(read(officers), 95);
            var greedy = new Greedy(service);
            try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each = 0; each < CONNECTIONS; each++) {
                    connections.submit(greedy::ask);
                }
                greedy.untilItIsToldToWait();
                var beside = Times.share(read(officers), 95);
                greedy.stop();
                Figures.say(
                        "one client had %,d answers of %,d awards and was told %,d times to wait; officers' p95 %d ms beside it, %d ms without",
                        greedy.served.get(), AWARDS, greedy.toldToWait.get(), beside.toMillis(), alone.toMillis());
                assertThat(greedy.other).hasValue(0);
                if (wasQuiet) {
                    assertThat(beside)
                            .isLessThan(alone.multipliedBy(3).dividedBy(2).plusMillis(20));
                }
            }
        }
    }

    /// Each reads page after page for a while, with a moment between.
    private static List<Duration> read(List<Person> officers) throws Exception {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = officers.stream()
                    .map(each -> desks.submit(() -> read(each)))
                    .toList();
            var times = new ArrayList<Duration>();
            for (var each : reading) {
                times.addAll(each.get());
            }
            return times;
        }
    }

    private static List<Duration> read(Person officer) throws IOException, InterruptedException {
        var pages =
                List.of("/work", "/rounds/leaving-care-well/bids", "/programmes/DEMO/dashboard", "/awards?q=family");
        var times = new ArrayList<Duration>();
        var until = System.nanoTime() + LENGTH.toNanos();
        for (var each = 0; System.nanoTime() < until; each++) {
            var began = System.nanoTime();
            assertThat(officer.get(pages.get(each % pages.size())).statusCode()).isEqualTo(200);
            times.add(Times.since(began));
            Thread.sleep(200);
        }
        return times;
    }

    private static final class Greedy {

        private final HttpClient http = HttpClient.newHttpClient();
        private final Instance service;
        private final AtomicBoolean isGoingOn = new AtomicBoolean(true);
        private final AtomicInteger served = new AtomicInteger();
        private final AtomicInteger toldToWait = new AtomicInteger();
        private final AtomicInteger other = new AtomicInteger();

        Greedy(Instance service) {
            this.service = service;
        }

        Void ask() throws IOException, InterruptedException {
            for (var each = 0; isGoingOn.get(); each++) {
                var request = HttpRequest.newBuilder(
                                service.at(each % 2 == 0 ? "/awards.csv" : "/awards.json?q=family"))
                        .build();
                var answer = http.send(request, BodyHandlers.discarding());
                switch (answer.statusCode()) {
                    case 200 -> served.incrementAndGet();
                    case 429 -> toldToWait.incrementAndGet();
                    default -> other.incrementAndGet();
                }
            }
            return null;
        }

        void untilItIsToldToWait() throws InterruptedException {
            while (toldToWait.get() == 0) {
                Thread.sleep(50);
            }
        }

        void stop() {
            isGoingOn.set(false);
        }
    }
}
