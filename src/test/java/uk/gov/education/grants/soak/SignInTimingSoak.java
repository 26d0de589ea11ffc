package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Whoever tries user names cannot tell by the clock which of them exist.
@ExtendWith(Figures.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SignInTimingSoak {

    private static final int TRIES = 200;
    private static final int TRIES_OF_A_NETWORK = 40;
    private static final int WARM_UP = 20;

    @TempDir
    Path folder;

    @Test
    void knownAndUnknownNamesAreRefusedInTheSameTime() throws Exception {
        each("a wrong password was refused", (person, name) -> {
            person.get("/sign-in");
            var began = System.nanoTime();
            var answer = person.post("/sign-in", Map.of("username", name, "password", "a wrong password"));
            var time = Times.since(began);
            assertThat(Person.leadsTo(answer)).endsWith("/sign-in?refused");
            return time;
        });
    }

    @Test
    void aForgottenPasswordIsAnsweredInTheSameTime() throws Exception {
        each("a forgotten password was answered", (person, name) -> {
            person.get("/sign-in/forgotten");
            var began = System.nanoTime();
            var answer = person.post("/sign-in/forgotten", Map.of("username", name));
            var time = Times.since(began);
            assertThat(Person.leadsTo(answer)).endsWith("/sign-in/forgotten/sent");
            return time;
        });
    }

    private interface Try {
        Duration of(Person person, String username) throws IOException, InterruptedException;
    }

    private void each(String what, Try trying) throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady()) {
            new Applicants(cluster.db()).make(TRIES + WARM_UP);
            var person = Person.anybody(service);
            var known = new ArrayList<Duration>();
            var unknown = new ArrayList<Duration>();
            for (var number = 1; number <= TRIES + WARM_UP; number++) {
                if (number % TRIES_OF_A_NETWORK == 1) {
                    // or nobody's password is looked at any more
                    cluster.db().sql("delete from sign_in_attempt").update();
                }
                // by turns, or what one answer leaves behind would always fall on the same name
                for (var isKnown : List.of(number % 2 == 0, number % 2 == 1)) {
                    var name = (isKnown ? "editor%d" : "nobody%d").formatted(number);
                    var time = trying.of(person, name + "@soak.example.org");
                    if (number > WARM_UP) {
                        (isKnown ? known : unknown).add(time);
                    }
                }
            }
            var ofKnown = Times.median(known).toNanos() / 1e6;
            var ofUnknown = Times.median(unknown).toNanos() / 1e6;
            Figures.say(
                    "%s in %.1f ms for names that exist and in %.1f ms for others (medians of %d)",
                    what, ofKnown, ofUnknown, TRIES);
            assertThat(ofUnknown / ofKnown).isBetween(0.8, 1.2);
        }
    }
}
