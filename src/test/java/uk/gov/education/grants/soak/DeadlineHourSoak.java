package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Two thousand applicants finish their bids in the last ten minutes before a round closes, while
/// sixty officers read and the register is exported; then as many come within one minute. What the service has
/// acknowledged is kept.
/// `-Dsoak.applicants=50 -Dsoak.minutes=1` lets fewer come, in less time.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class DeadlineHourSoak {

    private static final int APPLICANTS = Integer.getInteger("soak.applicants", 2_000);
    private static final int MINUTES = Integer.getInteger("soak.minutes", 10);
    private static final int OFFICERS = Integer.getInteger("soak.officers", 60);
    private static final int AWARDS = Integer.getInteger("soak.awards", 100_000);
    private static final int EXPORTS = 3;
    private static final int CROWD = 10;
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

    /// A service that has run for a while: those who come first find their bids half compiled.
    private static final int BEFORE = 40;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedInTheLastMinutesIsKeptAndNobodyWaits() throws Exception {
        try (var cluster =
                        Cluster.withAwards(folder.resolve("postgres"), AWARDS).start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            prepare(cluster);
            warmUp(service);
            var wasQuiet = Machine.isQuiet();
            var measured = load(service, Duration.ofMinutes(MINUTES), OFFICERS);
            var told = Acknowledged.in(notes());
            say(
                    "%,d applicants in %d minutes, %d officers, %d exports of %,d awards"
                            .formatted(APPLICANTS, MINUTES, OFFICERS, EXPORTS, AWARDS),
                    measured,
                    told);
            assertThat(told.missingIn(cluster.db())).isEmpty();
            assertThat(measured.failed()).as("%s", measured.errors()).isZero();
            assertThat(told.count("receipted")).isEqualTo(APPLICANTS);
            if (wasQuiet) {
                assertThat(measured.mean()).isLessThan(150);
                assertThat(measured.p95()).isLessThan(500);
                assertThat(measured.p99()).isLessThan(1_000);
            } else {
                Figures.say("the machine had other work, so these times are no figures of the service");
            }
        }
    }

    @Test
    void aCrowdIsToldToComeAgainAndNothingAcknowledgedIsLost() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var onlooker = new Onlooker(service)) {
            prepare(cluster);
            warmUp(service);
            var length = Duration.ofMinutes(MINUTES).dividedBy(CROWD);
            var wasQuiet = Machine.isQuiet();
            var ended = Instant.now().plus(length);
            onlooker.begin();
            var measured = load(service, length, 0);
            var told = Acknowledged.in(notes());
            say("%,d applicants in %d seconds".formatted(APPLICANTS, length.toSeconds()), measured, told);
            var recovery = onlooker.untilAllIsWellAfter(ended);
            Figures.say(
                    "%,d were told to come again, and %d s after the last had come all was well",
                    told.honestRefusals(), recovery.toSeconds());
            assertThat(told.missingIn(cluster.db())).isEmpty();
            assertThat(measured.failed())
                    .as("all who failed were told when to come again: %s, %s", measured.errors(), service.thrown())
                    .isEqualTo(told.honestRefusals());
            if (wasQuiet) {
                assertThat(recovery).isLessThanOrEqualTo(LONGEST_RECOVERY);
            }
        }
    }

    private static void prepare(Cluster cluster) {
        var people = new Applicants(cluster.db());
        people.make(APPLICANTS + BEFORE);
        people.makeOfficers(OFFICERS);
        people.closeRoundAt(Instant.now().plus(Duration.ofHours(1)));
    }

    private void warmUp(Instance service) throws IOException, InterruptedException {
        var settings = settings(service, Duration.ofSeconds(20), 0);
        settings.put("soak.first", String.valueOf(APPLICANTS + 1));
        settings.put("soak.applicants", String.valueOf(BEFORE));
        new Load(folder).run("DeadlineHour", settings);
    }

    private Load.Measured load(Instance service, Duration length, int officers)
            throws IOException, InterruptedException {
        return new Load(folder).run("DeadlineHour", settings(service, length, officers));
    }

    private Map<String, String> settings(Instance service, Duration length, int officers) throws IOException {
        return new HashMap<>(Map.of(
                "soak.address",
                service.at("").toString(),
                "soak.first",
                "1",
                "soak.applicants",
                String.valueOf(APPLICANTS),
                "soak.seconds",
                String.valueOf(length.toSeconds()),
                "soak.officers",
                String.valueOf(officers),
                "soak.exports",
                String.valueOf(EXPORTS),
                "soak.round",
                Applicants.ROUND,
                "soak.file",
                Load.fileOfOneMegabyte(folder).toString(),
                "soak.notes",
                notes().toString()));
    }

    private Path notes() {
        return folder.resolve("acknowledged.txt");
    }

    private static void say(String who, Load.Measured measured, Acknowledged told) {
        Figures.say(
                "%s: %,d requests, %,d failed; mean %,d ms, p95 %,d ms, p99 %,d ms",
                who, measured.requests(), measured.failed(), measured.mean(), measured.p95(), measured.p99());
        Figures.say(
                "%,d saves, %,d uploads and %,d submissions acknowledged",
                told.count("saved"), told.count("uploaded"), told.count("submitted"));
    }
}
