package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Council officers save and submit their bids while the service and its database are killed under them, without a word
/// of warning, again and again. What was acknowledged is there afterwards, once, and they go on with the form that they
/// had open. Both are killed 25 times under each; `-Dsoak.kills=5` kills less often.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KillSoak {

    private static final int KILLS = Integer.getInteger("soak.kills", 25);
    private static final int EDITORS = 12;

    private final RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThere() throws Exception {
        var afterKills = new ArrayList<Long>();
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var desks = new Desks(service, EDITORS)) {
            for (var kill = 0; kill < KILLS; kill++) {
                aWhile();
                cluster.kill();
                afterKills.add(desks.untilTheNextIsAcknowledged(cluster::start));
                aWhile();
                service.kill();
                afterKills.add(desks.untilTheNextIsAcknowledged(service::start));
            }
            aWhile();
            assertThat(desks.end()).isEmpty();
            assertThat(desks.refused()).isEmpty();
        }
        Figures.say(
                "after a kill the next save was acknowledged within %,d ms at the latest, half of all within %,d ms",
                slowest(afterKills), half(afterKills));
    }

    @Test
    void whatWasSubmittedIsSubmittedOnce() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var certifiers = List.of(
                    new Certifier(service, "calderdale", "Positive futures"),
                    new Certifier(service, "fostering", "A weekend family"));
            certifiers.getLast().takeBack();
            var before = submissions(cluster, certifiers);
            certifiers.forEach(desks::submit);
            for (var kill = 0; kill < KILLS; kill++) {
                aWhile();
                cluster.kill();
                cluster.start();
                aWhile();
                service.kill();
                service.start().whenReady();
            }
            aWhile();
            certifiers.forEach(Certifier::stop);
            desks.shutdown();
            assertThat(desks.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            assertThat(certifiers).flatExtracting(Certifier::complaints).isEmpty();
            var submitted = certifiers.stream().mapToLong(Certifier::submitted).sum();
            Figures.say(
                    "%,d submissions acknowledged, the button pressed %,d times without an answer, of which %,d had arrived",
                    submitted,
                    certifiers.stream().mapToLong(Certifier::outages).sum(),
                    certifiers.stream().mapToLong(Certifier::hadArrived).sum());
            assertThat(submissions(cluster, certifiers) - before)
                    .as("submissions in the audit trail")
                    .isEqualTo(submitted);
        }
    }

    /// The control: a test that finds nothing lost here would find nothing lost anywhere.
    @Test
    void aDatabaseThatOnlyPromisesLosesAndIsNotReady() throws Exception {
        // Nothing is written for ten seconds, unless somebody waits for it.
        var lazy = Map.of("wal_writer_delay", "10000", "wal_writer_flush_after", "65536", "wal_buffers", "65536");
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), lazy)
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            cluster.db()
                    .sql("alter database postgres set synchronous_commit = off")
                    .update();
            cluster.breakConnections();
            try (var desks = new Desks(service, EDITORS)) {
                // that they are signed in is kept, or they could not look at what they miss
                cluster.db().sql("checkpoint").update();
                assertThat(service.health("readiness")).isEqualTo(503);
                Thread.sleep(8_000);
                cluster.kill();
                cluster.start();
                assertThat(desks.end()).isNotEmpty();
            }
        }
    }

    private static long submissions(Cluster cluster, List<Certifier> certifiers) {
        return cluster.db()
                .sql("select count(*) from audit_entry where event = 'BidSubmitted' and subject in (:bids)")
                .param("bids", certifiers.stream().map(Certifier::bid).toList())
                .query(Long.class)
                .single();
    }

    private void aWhile() throws InterruptedException {
        Thread.sleep(chance.nextInt(1_000, 3_000));
    }

    private static long slowest(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static long half(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
