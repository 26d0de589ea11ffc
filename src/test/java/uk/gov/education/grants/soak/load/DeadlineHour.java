package uk.gov.education.grants.soak.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The last minutes before a round closes: applicants finish their bids and have them submitted, each by two people,
/// while officers read and the register is exported.
public final class DeadlineHour extends Simulation {

    private static final int FIRST = Integer.getInteger("soak.first");
    private static final int APPLICANTS = Integer.getInteger("soak.applicants");
    private static final int OFFICERS = Integer.getInteger("soak.officers");
    private static final int EXPORTS = Integer.getInteger("soak.exports");
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("soak.seconds"));
    private static final Duration LONGEST_BID = Duration.ofMinutes(5);
    private static final String ROUND = System.getProperty("soak.round");

    private final Notes notes = new Notes();
    private final Steps steps = new Steps(notes);

    public DeadlineHour() {
        setUp(populations()).protocols(steps.browser()).maxDuration(LENGTH.plus(LONGEST_BID));
    }

    @Override
    public void after() {
        notes.close();
    }

    private List<PopulationBuilder> populations() {
        var applicants = applicant().injectOpen(rampUsers(APPLICANTS).during(LENGTH));
        return OFFICERS == 0
                ? List.of(applicants)
                : List.of(
                        applicants,
                        officer()
                                .injectOpen(rampUsers(OFFICERS)
                                        .during(LENGTH.dividedBy(10).plusSeconds(1))),
                        export().injectOpen(IntStream.range(0, EXPORTS)
                                .boxed()
                                .flatMap(_ ->
                                        List.of(nothingFor(LENGTH.dividedBy(EXPORTS + 1L)), atOnceUsers(1)).stream())
                                .toArray(OpenInjectionStep[]::new)));
    }

    private ScenarioBuilder applicant() {
        return scenario("applicant")
                .feed(numbered(
                        FIRST,
                        Map.of(
                                "bid", "BID-2000-%05d",
                                "editor", "editor%d@soak.example.org",
                                "certifier", "certifier%d@soak.example.org")))
                .exec(Steps.signIn("editor"))
                .pause(1, 3)
                .exec(Steps.open())
                .pause(1, 3)
                .exec(steps.save(1))
                .exec(steps.save(2))
                .exec(steps.save(3))
                .pause(1, 3)
                .exec(steps.upload())
                .pause(1, 3)
                .exec(Steps.markReady())
                .pause(1, 3)
                .exec(Steps.signIn("certifier"))
                .pause(1, 3)
                .exec(Steps.readToSubmit())
                .pause(1, 3)
                .exec(steps.submit());
    }

    /// Reads the queue, a bid and what a search finds, over and over until the applicants are done.
    private ScenarioBuilder officer() {
        var queue = "/rounds/" + ROUND + "/bids";
        return scenario("officer")
                .feed(numbered(1, Map.of("officer", "officer%d@soak.example.org")))
                .exec(Steps.signIn("officer"))
                .during(LENGTH)
                .on(exec(Steps.page(
                                "queue",
                                queue,
                                regex("/bids/(BID-\\d{4}-\\d+)/case")
                                        .findRandom()
                                        .saveAs("read")))
                        .pause(4, 12)
                        .exec(Steps.page("case", "/bids/#{read}/case"))
                        .pause(4, 12)
                        .exec(Steps.page("search", queue + "?q=soak"))
                        .pause(4, 12));
    }

    private static ScenarioBuilder export() {
        return scenario("export").exec(Steps.page("export", "/awards.csv"));
    }

    /// Each person gets the next number.
    private static Iterator<Map<String, Object>> numbered(int first, Map<String, String> forms) {
        return IntStream.iterate(first, number -> number + 1)
                .mapToObj(number -> forms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, form ->
                        (Object) form.getValue().formatted(number))))
                .iterator();
    }
}
