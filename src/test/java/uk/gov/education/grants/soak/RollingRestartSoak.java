package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Two instances behind a proxy are replaced one after the other, by the release after this one, which adds a column to
/// every table, and then by this one again, as when a release is taken back, while people write, read and submit. No
/// request fails, and what is done in the background is done once. `-Dsoak.restarts=20` restarts more often.
@ExtendWith(Figures.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class RollingRestartSoak {

    private static final int RESTARTS = Integer.getInteger("soak.restarts", 6);
    private static final int EDITORS = 4;
    private static final String OF_THIS_ONE = "classpath:db/migration";
    private static final int FIRST_OF_THE_NEXT = 9_000;
    private static final List<String> PAGES = List.of("/work", "/awards", "/rounds/leaving-care-well/bids");
    private static final Duration LONGEST_DELIVERY = Duration.ofMinutes(3);

    private final AtomicBoolean isGoingOn = new AtomicBoolean(true);
    private final AtomicInteger answers = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void noRequestFailsAndEveryLetterLeavesOnce() throws Exception {
        assumeTrue(
                Proxy.program().isPresent(),
                "HAProxy is not installed, so there is no proxy to put before two instances");
        var mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var one = instance(cluster, "one", mail).start().whenReady();
                var two = instance(cluster, "two", mail).start().whenReady();
                var proxy = new Proxy(folder.resolve("proxy"), one, two);
                var others = Executors.newVirtualThreadPerTaskExecutor();
                var desks = new Desks(proxy, EDITORS)) {
            var people = new Applicants(cluster.db());
            people.make(RESTARTS);
            people.markAllReady();
            var next = migrationsOfTheNext(cluster);
            var officer = others.submit(() -> read(proxy));
            for (var restart = 1; restart <= RESTARTS; restart++) {
                var number = restart;
                var submission = others.submit(() -> submit(proxy, number));
                proxy.replace((restart % 2 == 0 ? one : two)
                        .with("SPRING_FLYWAY_LOCATIONS", restart % 4 == 1 || restart % 4 == 2 ? next : OF_THIS_ONE));
                submission.get();
            }
            isGoingOn.set(false);
            officer.get();
            var lost = desks.end();
            var letters = lettersThatLeft(cluster);
            Figures.say(
                    "%d restarts of two instances, with the schema of the next release: %,d requests beside the saves, of which %,d failed; %,d letters left, %,d arrived",
                    RESTARTS, answers.get(), failures.size(), letters, mail.getReceivedMessages().length);
            assertThat(cluster.db()
                            .sql("select count(*) from flyway_schema_history where version >= '9000' and success")
                            .query(Long.class)
                            .single())
                    .as("migrations of the next release")
                    .isGreaterThan(100);
            assertThat(failures)
                    .as("what failed; the proxy says: %s", proxy.said())
                    .isEmpty();
            assertThat(lost).isEmpty();
            assertThat(desks.outages()).as("saves without an answer").isZero();
            assertThat(letters).isGreaterThanOrEqualTo(2L * RESTARTS);
            assertThat(identities(mail)).doesNotHaveDuplicates().hasSize((int) letters);
        } finally {
            mail.stop();
        }
    }

    /// One migration for each table, because one that holds several tables stops everybody who goes the other way.
    ///
    /// @return where it finds them
    private String migrationsOfTheNext(Cluster cluster) throws IOException {
        var migrations = Files.createDirectory(folder.resolve("next"));
        var tables = cluster.db().sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^flyway'
                        order by table_name""").query(String.class).list();
        for (var number = 0; number < tables.size(); number++) {
            Files.writeString(
                    migrations.resolve("V%d__next.sql".formatted(FIRST_OF_THE_NEXT + number)),
                    "alter table %s add column of_the_next_release text;".formatted(tables.get(number)));
        }
        return OF_THIS_ONE + ",filesystem:" + migrations;
    }

    private Instance instance(Cluster cluster, String name, GreenMail mail) {
        return new Instance(
                cluster,
                folder.resolve(name + ".log"),
                "--server.forward-headers-strategy=native",
                "--grants.hand-over=10s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort());
    }

    private Void read(Proxy proxy) throws InterruptedException, IOException {
        var officer = Person.signedIn(proxy, "officer@example.org");
        while (isGoingOn.get()) {
            for (var page : PAGES) {
                try {
                    answered(page, officer.get(page).statusCode(), 200);
                } catch (IOException cutOff) {
                    failures.add("%s %s: %s".formatted(Instant.now(), page, cutOff));
                }
            }
        }
        return null;
    }

    private Void submit(Proxy proxy, int number) throws InterruptedException {
        var page = "/bids/%s/sign-off".formatted(Applicants.bid(number));
        try {
            var certifier = Person.signedIn(proxy, "certifier%d@soak.example.org".formatted(number));
            answered(page, certifier.get(page).statusCode(), 200);
            answered(
                    page,
                    certifier
                            .post(page, Map.of("decision", "submit", "certify", "yes"))
                            .statusCode(),
                    302);
        } catch (IOException cutOff) {
            failures.add("%s %s: %s".formatted(Instant.now(), page, cutOff));
        }
        return null;
    }

    private void answered(String page, int status, int expected) {
        answers.incrementAndGet();
        if (status != expected) {
            failures.add("%s %s: %d".formatted(Instant.now(), page, status));
        }
    }

    private static long lettersThatLeft(Cluster cluster) throws InterruptedException {
        var latest = Instant.now().plus(LONGEST_DELIVERY);
        while (letters(cluster, "QUEUED") > 0 && Instant.now().isBefore(latest)) {
            Thread.sleep(500);
        }
        return letters(cluster, "SENT");
    }

    private static long letters(Cluster cluster, String status) {
        return cluster.db()
                .sql("select count(*) from letter where status = :status")
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private static List<String> identities(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getHeader("Message-ID", ",");
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }
}
