package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.gov.education.grants.support.Site;

/// The line between the service and its database breaks when the database has done what it was asked, again and again;
/// and it is slow. Nothing that was acknowledged is lost or done twice, and every page still comes.
/// `-Dsoak.seconds=10` is over sooner.
@ExtendWith(Figures.class)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class FaultyLineSoak {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 60));
    private static final int EDITORS = 12;
    private static final int READERS = 8;

    /// A save has about a dozen answers.
    private static final int ANSWERS_UNTIL_A_BREAK = 200;

    private static final Duration SLOW = Duration.ofMillis(200);
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private record Seen(Site.Visit visit, int status, Duration time) {}

    @Test
    void whatWasAcknowledgedIsThereThoughAnswersOfTheDatabaseAreLost() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var line = new FaultyLine(cluster);
                var service = onThe(line, cluster);
                var desks = new Desks(service, EDITORS)) {
            line.loseOneAnswerOf(ANSWERS_UNTIL_A_BREAK);
            Thread.sleep(TIME);
            line.loseOneAnswerOf(0);
            desks.untilTheNextIsAcknowledged(() -> {});
            assertThat(desks.end()).isEmpty();
            assertThat(desks.refused()).isEmpty();
            assertThat(desks.failures()).as("how people were told").isSubsetOf(503);
            Figures.say("the line to the database broke %,d times in %d s", line.breaks(), TIME.toSeconds());
            assertThat(line.breaks()).isPositive();
        }
    }

    @Test
    void everyPageStillComesWhenEveryStatementIsSlow() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var line = new FaultyLine(cluster);
                var service = onThe(line, cluster);
                var desks = Executors.newFixedThreadPool(READERS)) {
            var pages = new Site(cluster.db()).pages();
            var people = new HashMap<String, Person>();
            for (var page : pages) {
                if (!people.containsKey(page.who())) {
                    people.put(page.who(), somebody(service, page.who()));
                }
            }
            line.delay(SLOW);
            var looking = pages.stream()
                    .map(page -> desks.submit(() -> look(people.get(page.who()), page)))
                    .toList();
            var seen = new ArrayList<Seen>();
            for (var each : looking) {
                seen.add(each.get());
            }
            var times = seen.stream().map(Seen::time).toList();
            Figures.say(
                    "with %d ms for each statement %d pages came, half of them within %,d ms, the last within %,d ms",
                    SLOW.toMillis(),
                    seen.size(),
                    Times.median(times).toMillis(),
                    Times.share(times, 100).toMillis());
            assertThat(seen).allMatch(each -> each.status() == each.visit().status());
            assertThat(tooLate(seen)).isEmpty();
        }
    }

    private Instance onThe(FaultyLine line, Cluster cluster) throws InterruptedException {
        return new Instance(cluster, folder.resolve("service.log"))
                .with("SPRING_DATASOURCE_URL", line.url())
                .start()
                .whenReady();
    }

    private static Person somebody(Instance service, String who) throws Exception {
        return who.equals("public") ? Person.anybody(service) : Person.signedIn(service, who + "@example.org");
    }

    private static Seen look(Person person, Site.Visit page) throws Exception {
        var began = System.nanoTime();
        var answer = person.get(page.address());
        return new Seen(page, answer.statusCode(), Times.since(began));
    }

    private static List<String> tooLate(List<Seen> seen) {
        return seen.stream()
                .filter(each -> each.time().compareTo(LONGEST_PAGE) > 0)
                .map(each -> "%s: %,d ms".formatted(each.visit(), each.time().toMillis()))
                .toList();
    }
}
