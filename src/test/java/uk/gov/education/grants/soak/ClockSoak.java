package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock of the machine that the service runs on is two hours wrong. Rounds open and close by the clock of the
/// database all the same.
@ExtendWith(Figures.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ClockSoak {

    private static final String EDITED = "Positive futures";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"+2h", "-2h"})
    void aRoundClosesByTheClockOfTheDatabase(String wrongBy) throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))) {
            service.with("LD_PRELOAD", liar())
                    .with("FAKETIME", wrongBy)
                    // a clock that is set wrong does not stop the counter beside it
                    .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                    .start()
                    .whenReady();
            var certifier = new Certifier(service, "calderdale", EDITED);
            closes(cluster, "+ interval '1 hour'");
            assertThat(certifier.trySubmitting()).isEqualTo(302);
            closes(cluster, "- interval '1 hour'");
            assertThat(certifier.tryTakingBack()).isEqualTo(409);
            assertThat(cluster.db()
                            .sql("""
                                    select extract(epoch from clock_timestamp() - max(at)) between 0 and 600 from audit_entry
                                    where event = 'BidSubmitted' and subject = :bid""")
                            .param("bid", certifier.bid())
                            .query(Boolean.class)
                            .single())
                    .as("the receipt has the time of the database")
                    .isTrue();
        }
    }

    private static void closes(Cluster cluster, String fromNow) {
        cluster.db()
                .sql("update funding_round set closes_at = now() %s where code = :code".formatted(fromNow))
                .param("code", Editor.ROUND)
                .update();
    }

    /// A library that tells a program another time.
    private static String liar() {
        var known = List.of(
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
                "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1");
        var found = known.stream().map(Path::of).filter(Files::exists).findFirst();
        assumeTrue(found.isPresent(), "libfaketime is not installed");
        return found.orElseThrow().toString();
    }
}
