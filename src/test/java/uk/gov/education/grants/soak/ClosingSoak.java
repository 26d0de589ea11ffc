package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A thousand certifiers submit within the seconds around the instant at which the round closes.
/// Each is told the truth: submitted, with all that belongs to it, or too late, and the bid is as
/// it was. `-Dsoak.submissions=100` sends fewer.
@ExtendWith(Figures.class)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ClosingSoak {

    private static final int SUBMISSIONS = Integer.getInteger("soak.submissions", 1_000);
    private static final int A_SECOND = 50;

    private enum Told {
        SUBMITTED,
        TOO_LATE,
        COME_AGAIN,
        SOMETHING_ELSE
    }

    /// What is in the database of one bid.
    private record Kept(String reference, boolean submitted, boolean inTime, boolean whole, boolean untouched) {}

    @TempDir
    Path folder;

    @Test
    void eachIsSubmittedOrToldThatItIsTooLateAndNothingLiesBetween() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            var people = new Applicants(cluster.db());
            people.make(SUBMISSIONS);
            people.markAllReady();
            var certifiers = certifiers(service);
            var half = Duration.ofSeconds(Math.max(2, SUBMISSIONS / A_SECOND / 2));
            var closing = Instant.now().plusSeconds(3).plus(half);
            people.closeRoundAt(closing);
            var told = submit(certifiers, closing.minus(half), half.multipliedBy(2));
            var kept = kept(cluster.db());
            Figures.say(
                    "%,d submissions across the closing instant: %s",
                    SUBMISSIONS,
                    told.values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())));
            assertThat(told.values())
                    .as("sent before and after the round closed")
                    .contains(Told.SUBMITTED, Told.TOO_LATE)
                    .doesNotContain(Told.SOMETHING_ELSE);
            assertThat(kept).hasSize(SUBMISSIONS).allSatisfy(bid -> {
                var answer = told.get(bid.reference());
                assertThat(bid.submitted() ? bid.whole() && bid.inTime() : bid.untouched())
                        .as(bid + " was told " + answer)
                        .isTrue();
                assertThat(answer).isNotEqualTo(bid.submitted() ? Told.TOO_LATE : Told.SUBMITTED);
            });
        }
    }

    /// All have signed in and the page of their bid before them.
    private static List<Person> certifiers(Instance service) throws Exception {
        var doors = new Semaphore(4);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayList<Callable<Person>>();
            for (var number = 1; number <= SUBMISSIONS; number++) {
                var username = "certifier%d@soak.example.org".formatted(number);
                var page = signOff(number);
                coming.add(() -> {
                    doors.acquire();
                    try {
                        var person = Person.signedIn(service, username);
                        person.get(page);
                        return person;
                    } finally {
                        doors.release();
                    }
                });
            }
            var there = new ArrayList<Person>();
            for (var each : people.invokeAll(coming)) {
                there.add(each.get());
            }
            return there;
        }
    }

    /// Each presses the button at a moment of their own, evenly over the time.
    private static Map<String, Told> submit(List<Person> certifiers, Instant from, Duration within) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, certifiers.size())
                    .mapToObj(each -> people.submit(() -> {
                        Thread.sleep(Duration.between(
                                Instant.now(),
                                from.plus(within.multipliedBy(each).dividedBy(certifiers.size()))));
                        return submit(certifiers.get(each), each + 1);
                    }))
                    .toList();
            var told = new HashMap<String, Told>();
            for (var each = 0; each < sent.size(); each++) {
                told.put(Applicants.bid(each + 1), sent.get(each).get());
            }
            return told;
        }
    }

    private static Told submit(Person certifier, int number) throws IOException, InterruptedException {
        var answer = certifier.post(signOff(number), Map.of("decision", "submit", "certify", "yes"));
        return switch (answer.statusCode()) {
            case 302 -> Person.leadsTo(answer).endsWith("/submitted") ? Told.SUBMITTED : Told.SOMETHING_ELSE;
            case 200 ->
                answer.body().contains("so the bid was not submitted. It is kept as it is")
                        ? Told.TOO_LATE
                        : Told.SOMETHING_ELSE;
            case 503 -> answer.headers().firstValue("Retry-After").isPresent() ? Told.COME_AGAIN : Told.SOMETHING_ELSE;
            default -> Told.SOMETHING_ELSE;
        };
    }

    private static String signOff(int number) {
        return "/bids/%s/sign-off".formatted(Applicants.bid(number));
    }

    /// Whole is a submission with its words, its line in the audit trail and a letter to both
    /// people; untouched is a bid that still waits to be signed off and has none of these.
    private static List<Kept> kept(JdbcClient db) {
        return db.sql("""
                        select b.reference, b.status = 'SUBMITTED' as submitted, b.submitted_at < r.closes_at as in_time,
                               submissions.n = 1 and lines.n = 1 and letters.n = 2 as whole,
                               b.status = 'READY' and b.submitted_at is null and submissions.n + lines.n + letters.n = 0
                                   as untouched
                        from bid b join funding_round r on r.id = b.round_id,
                             lateral (select count(*) as n from bid_submission s where s.bid_id = b.id) submissions,
                             lateral (select count(*) as n from audit_entry a
                                      where a.subject = b.reference and a.event = 'BidSubmitted') lines,
                             lateral (select count(*) as n from letter l
                                      where l.about = b.reference and l.kind = 'SUBMITTED') letters
                        where b.reference like 'BID-2000-%'""")
                .query((row, _) -> new Kept(
                        row.getString("reference"),
                        row.getBoolean("submitted"),
                        row.getBoolean("in_time"),
                        row.getBoolean("whole"),
                        row.getBoolean("untouched")))
                .list();
    }
}
