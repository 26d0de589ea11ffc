package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Council officers save their bids while the service and its database are killed under them, without a word of
/// warning, again and again. What was acknowledged is there afterwards. `-Dsoak.kills=5` kills less often.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KillSoak {

    private static final int KILLS = Integer.getInteger("soak.kills", 50);
    private static final int EDITORS = 12;

    private final RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThere() throws Exception {
        var afterKills = new ArrayList<Duration>();
        try (var cluster = new Cluster(folder.resolve("postgres"), Map.of()).start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var editors = editors(service, desks);
            for (var kill = 0; kill < KILLS; kill++) {
                aWhile();
                cluster.kill();
                afterKills.add(untilTheNextIsAcknowledged(editors, cluster::start));
                aWhile();
                service.kill();
                afterKills.add(untilTheNextIsAcknowledged(editors, service::start));
            }
            aWhile();
            var told = ended(editors, desks);
            assertThat(told).isEmpty();
        }
        Figures.say(
                "after a kill the next save was acknowledged within %d ms at the latest, half of all within %d ms",
                slowest(afterKills), half(afterKills));
    }

    private static List<Editor> editors(Instance service, ExecutorService desks)
            throws IOException, InterruptedException {
        var editors = new ArrayList<Editor>();
        for (var number = 1; number <= EDITORS; number++) {
            editors.add(new Editor(service).begin("Kept whatever happens, " + number));
        }
        editors.forEach(desks::submit);
        return editors;
    }

    private void aWhile() throws InterruptedException {
        Thread.sleep(chance.nextInt(1_000, 4_000));
    }

    private static Duration untilTheNextIsAcknowledged(List<Editor> editors, Runnable restart)
            throws InterruptedException {
        var before = acknowledged(editors);
        var began = System.nanoTime();
        restart.run();
        while (acknowledged(editors) <= before + EDITORS) {
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static long acknowledged(List<Editor> editors) {
        return editors.stream().mapToLong(Editor::acknowledged).sum();
    }

    /// All look once more at what is there, and say what they miss.
    private static List<String> ended(List<Editor> editors, ExecutorService desks) throws InterruptedException {
        editors.forEach(Editor::stop);
        desks.shutdown();
        assertThat(desks.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (var editor : editors) {
            editor.lookOnceMore();
        }
        var lost = editors.stream().flatMap(editor -> editor.lost().stream()).toList();
        Figures.say(
                "%,d saves acknowledged, %,d without an answer of which %,d had arrived, %d lost",
                acknowledged(editors),
                editors.stream().mapToLong(Editor::outages).sum(),
                editors.stream().mapToLong(Editor::hadArrived).sum(),
                lost.size());
        return lost;
    }

    private static long slowest(List<Duration> times) {
        return times.stream().mapToLong(Duration::toMillis).max().orElseThrow();
    }

    private static long half(List<Duration> times) {
        return times.stream()
                .mapToLong(Duration::toMillis)
                .sorted()
                .skip(times.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
