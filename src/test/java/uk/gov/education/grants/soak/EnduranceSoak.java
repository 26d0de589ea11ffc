package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hours of people who finish bids beside officers who read, with a hundred thousand bids in the database, to see that
/// nothing grows that should not. Run by hand before a release: `-Dsoak.hours=2`; `-Dsoak.hours=0.05` shows in three
/// minutes that it works, and proves nothing.
@ExtendWith(Figures.class)
@Timeout(value = 12, unit = TimeUnit.HOURS)
class EnduranceSoak {

    private static final double HOURS = Double.parseDouble(System.getProperty("soak.hours", "0"));
    private static final int BIDS = Integer.getInteger("soak.bids", 100_000);
    private static final int OFFICERS = 20;
    private static final int SECONDS_BETWEEN = 4;
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /// Fewer minutes than these say nothing of a trend.
    private static final int MINUTES_THAT_TELL = 30;

    private static final double MOST_GROWTH = 0.1;

    /// What a process holds at a moment.
    private record Sample(double heapAfterCollection, double threads, double files, double connections) {}

    @TempDir
    Path folder;

    @Test
    void nothingGrowsThatShouldNot() throws Exception {
        assumeTrue(HOURS > 0, "it takes hours: say how many with -Dsoak.hours=2");
        assumeTrue(
                Files.isDirectory(Path.of("/proc/self/fd")) && Files.isExecutable(JCMD),
                "it looks at the process as Linux and a JDK show it");
        var length = Duration.ofSeconds(Math.round(HOURS * 3_600));
        var applicants = (int) (length.toSeconds() / SECONDS_BETWEEN);
        try (var cluster = new Cluster(folder.resolve("postgres"), Map.of()).start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var load = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = new Applicants(cluster.db());
            people.make(Math.max(BIDS, applicants));
            people.makeOfficers(OFFICERS);
            people.closeRoundAt(Instant.now().plus(length).plus(Duration.ofHours(1)));
            var running =
                    load.submit(() -> new Load(folder).run("DeadlineHour", settings(service, applicants, length)));
            var samples = samples(service, cluster.db(), length);
            var measured = running.get();
            var told = Acknowledged.in(folder.resolve("acknowledged.txt"));
            Figures.say(
                    "%.2f hours, %,d bids: %,d requests, %,d failed; mean %,d ms, p99 %,d ms",
                    HOURS,
                    Math.max(BIDS, applicants),
                    measured.requests(),
                    measured.failed(),
                    measured.mean(),
                    measured.p99());
            assertThat(measured.failed()).as("%s", measured.errors()).isZero();
            assertThat(told.missingIn(cluster.db())).isEmpty();
            steady("MB of heap after a collection", samples, Sample::heapAfterCollection, length);
            steady("threads", samples, Sample::threads, length);
            steady("open files", samples, Sample::files, length);
            steady("connections", samples, Sample::connections, length);
        }
    }

    private Map<String, String> settings(Instance service, int applicants, Duration length) throws IOException {
        return Map.of(
                "soak.address", service.at("").toString(),
                "soak.first", "1",
                "soak.applicants", String.valueOf(applicants),
                "soak.seconds", String.valueOf(length.toSeconds()),
                "soak.officers", String.valueOf(OFFICERS),
                "soak.exports", "10",
                "soak.round", Applicants.ROUND,
                "soak.file", Load.fileOfOneMegabyte(folder).toString(),
                "soak.notes", folder.resolve("acknowledged.txt").toString());
    }

    /// One a minute, and at least a few.
    private static List<Sample> samples(Instance service, JdbcClient db, Duration length)
            throws IOException, InterruptedException {
        var pause =
                length.dividedBy(6).compareTo(Duration.ofMinutes(1)) < 0 ? length.dividedBy(6) : Duration.ofMinutes(1);
        var samples = new ArrayList<Sample>();
        for (var until = Instant.now().plus(length); Instant.now().isBefore(until); ) {
            Thread.sleep(pause);
            samples.add(sample(service.process(), db));
        }
        return samples;
    }

    private static Sample sample(long process, JdbcClient db) throws IOException, InterruptedException {
        ask(process, "GC.run");
        var proc = Path.of("/proc", String.valueOf(process));
        try (var files = Files.list(proc.resolve("fd"))) {
            return new Sample(
                    number(ask(process, "GC.heap_info"), "used (\\d+)K") / 1_024,
                    number(Files.readString(proc.resolve("status")), "Threads:\\s+(\\d+)"),
                    files.count(),
                    db.sql("select count(*) from pg_stat_activity where application_name = 'grants'")
                            .query(Long.class)
                            .single());
        }
    }

    private static String ask(long process, String command) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(JCMD.toString(), String.valueOf(process), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    private static double number(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> Double.parseDouble(found.group(1)))
                .orElseThrow(() -> new IllegalStateException("No " + pattern + " in " + text));
    }

    /// The slope is that of least squares over the last two thirds: before, the service still fills what it keeps.
    private static void steady(String what, List<Sample> samples, ToDoubleFunction<Sample> figure, Duration length) {
        var values =
                samples.stream().skip(samples.size() / 3).mapToDouble(figure).toArray();
        var middle = (values.length - 1) / 2.0;
        var mean = Arrays.stream(values).average().orElseThrow();
        var above = 0.0;
        var below = 0.0;
        for (var each = 0; each < values.length; each++) {
            above += (each - middle) * (values[each] - mean);
            below += (each - middle) * (each - middle);
        }
        var growth = above / below * (values.length - 1) / mean;
        Figures.say("%s: %.0f on average, growing by %.1f %%", what, mean, growth * 100);
        if (length.toMinutes() >= MINUTES_THAT_TELL) {
            assertThat(growth).as(what).isLessThan(MOST_GROWTH);
        }
    }
}
