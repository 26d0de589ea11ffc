package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The database takes what it is asked and answers nothing. People are told within seconds, the proxy is told to send
/// nobody, and the service is not started anew for what is not its fault.
@ExtendWith(Figures.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HangSoak {

    private static final int TIMES = Integer.getInteger("soak.hangs", 5);

    /// Longer than any time-out of the service, so that its connections break.
    private static final long MILLIS_AWAY = 20_000;

    @TempDir
    Path folder;

    private record Answer(int status, String body, long millis) {}

    @Test
    void peopleAreToldAndItGoesOnWhenTheDatabaseAnswers() throws Exception {
        var answers = new ArrayList<Answer>();
        var slowestReturn = 0L;
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var anybody = Person.anybody(service);
            var editor = Person.signedIn(service, "editor.hackney@example.org");
            var form = "/rounds/%s/bids/new".formatted(Editor.ROUND);
            var token = Person.tokenOf(Person.parsed(editor.get(form)));
            List<Callable<Answer>> questions = List.of(
                    () -> timed(() -> anybody.get("/awards")),
                    () -> timed(() -> editor.get("/bids")),
                    () -> timed(() -> editor.send(form, Map.of("project", "new", "title", "Frozen"), token)));
            for (var time = 0; time < TIMES; time++) {
                // What has just been used is not looked at before it is used again.
                anybody.get("/awards");
                cluster.freeze();
                var frozen = System.nanoTime();
                for (var round = 0; round < 2; round++) {
                    for (var answer : people.invokeAll(questions)) {
                        answers.add(answer.get());
                    }
                }
                assertThat(service.health("liveness")).isEqualTo(200);
                assertThat(service.health("readiness")).isEqualTo(503);
                Thread.sleep(Math.max(0, MILLIS_AWAY - Figures.millisSince(frozen)));
                cluster.thaw();
                var thawed = System.nanoTime();
                while (editor.get("/bids").statusCode() != 200 || service.health("readiness") != 200) {
                    Thread.sleep(50);
                }
                slowestReturn = Math.max(slowestReturn, Figures.millisSince(thawed));
            }
        }
        var times = answers.stream().map(Answer::millis).sorted().toList();
        Figures.say(
                "while the database hung, half of all were told so within %,d ms, the last after %,d ms (goal 5,000)",
                times.get(times.size() / 2), times.getLast());
        Figures.say("when it answered again, so did the service within %,d ms (goal 10,000)", slowestReturn);
        assertThat(answers).extracting(Answer::status).containsOnly(503);
        assertThat(answers)
                .allMatch(answer -> answer.body().contains("cannot tell whether what you just sent was saved")
                        && answer.body().contains("Your reference is"));
        assertThat(times.getLast()).isLessThan(5_000);
        assertThat(slowestReturn).isLessThan(10_000);
    }

    private static Answer timed(Callable<HttpResponse<String>> question) throws Exception {
        var began = System.nanoTime();
        var answer = question.call();
        return new Answer(answer.statusCode(), answer.body(), Figures.millisSince(began));
    }
}
