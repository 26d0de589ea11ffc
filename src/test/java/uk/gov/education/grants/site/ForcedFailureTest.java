package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.identity.QuickSignIn;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.ForcedFailure;
import uk.gov.education.grants.support.ForcedFailure.Way;
import uk.gov.education.grants.support.Site;

/// Every address of the service is made to fail, asked for through its port: whatever goes
/// wrong is told as what it is,
/// with a reference that leads to it in the log, and with nothing of the inside.
@DemoHouse
@ExtendWith(OutputCaptureExtension.class)
class ForcedFailureTest {

    private static final String SERVER = "org.apache.catalina.core.ContainerBase";
    private static final Pattern REFERENCE = Pattern.compile("Your reference is ([A-Z0-9]{8})\\.");

    @LocalServerPort
    int port;

    @Autowired
    Site site;

    @Autowired
    QuickSignIn demonstration;

    @Autowired
    LoggingSystem logging;

    private final Map<String, Person> people = new HashMap<>();

    /// Somebody with a session of their own, and the token that their forms carry.
    private record Person(HttpClient client, String token) {}

    /// The server says of each what the service says of it too.
    @BeforeEach
    void theServerIsSilent() {
        logging.setLogLevel(SERVER, LogLevel.OFF);
    }

    @AfterEach
    void theServerSpeaksAgain() {
        logging.setLogLevel(SERVER, null);
    }

    @Test
    void anyFailureAnywhereIsToldAsWhatItIsAndNeverAsASignIn(CapturedOutput log) throws Exception {
        var references = new HashSet<String>();
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var address : addresses().entrySet()) {
            for (var way : Way.values()) {
                var answer = ask(address.getKey(), address.getValue(), way);
                asked++;
                complaints(answer, way, references)
                        .forEach(complaint -> wrong.add("%s, %s: %s".formatted(address.getKey(), way, complaint)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(references).as("references, each given once").hasSize(asked);
        assertThat(references).allSatisfy(reference -> assertThat(log.getAll()).contains(reference + ": "));
        assertThat(asked).isGreaterThan(1_000);
    }

    /// Each address that has a controller, once for opening and once for sending, and who is there.
    private Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        for (var visits : List.of(site.pages(), site.files())) {
            visits.forEach(visit -> addresses.putIfAbsent("GET " + visit.address(), visit.who()));
        }
        site.actions().stream()
                .filter(visit -> !visit.who().equals("public"))
                .forEach(visit -> addresses.putIfAbsent("POST " + visit.address(), visit.who()));
        return addresses;
    }

    private static List<String> complaints(HttpResponse<String> answer, Way way, Set<String> references) {
        var complaints = new ArrayList<String>();
        var expected = way == Way.DATABASE_AWAY ? 503 : 500;
        if (answer.statusCode() != expected) {
            complaints.add("%d, leading to %s"
                    .formatted(answer.statusCode(), answer.headers().firstValue("Location")));
        }
        var page = Jsoup.parse(answer.body());
        if (page.select("h1.govuk-heading-l").size() != 1 || !page.title().endsWith(" - Grant programmes")) {
            complaints.add("no page of the service: " + page.title());
        }
        if (!page.select("main").text().contains("saved")) {
            complaints.add("does not say what was saved");
        }
        var reference = REFERENCE.matcher(page.text());
        if (!reference.find() || !references.add(reference.group(1))) {
            complaints.add("has no reference of its own");
        }
        List.of(ForcedFailure.SECRET, ForcedFailure.SQL, "Exception", "Tomcat", "java.", "uk.gov.education", "4.1.")
                .stream()
                .filter(inside -> (answer.body() + answer.headers().map()).contains(inside))
                .forEach(inside -> complaints.add("tells " + inside));
        return complaints;
    }

    private HttpResponse<String> ask(String address, String who, Way way) throws IOException, InterruptedException {
        var person = person(who);
        var request = HttpRequest.newBuilder(uri(address.substring(address.indexOf(' ') + 1)))
                .header(ForcedFailure.HEADER, way.name())
                .header("Accept", "text/html,*/*;q=0.8");
        if (address.startsWith("POST")) {
            request.POST(BodyPublishers.ofString("_csrf=" + person.token()))
                    .header("Content-Type", "application/x-www-form-urlencoded");
        }
        return person.client().send(request.build(), BodyHandlers.ofString());
    }

    private Person person(String who) throws IOException, InterruptedException {
        var known = people.get(who);
        if (known == null) {
            var client =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            known = new Person(client, who.equals("public") ? "" : signedIn(client, who));
            people.put(who, known);
        }
        return known;
    }

    /// Signs in, and gives the token of the session.
    private String signedIn(HttpClient client, String who) throws IOException, InterruptedException {
        var form = "username=%s@example.org&password=%s&_csrf=%s"
                .formatted(who, demonstration.password(), tokenAt(client, "/sign-in"));
        client.send(
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return tokenAt(client, "/account");
    }

    private String tokenAt(HttpClient client, String address) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofString());
        return Jsoup.parse(page.body()).expectFirst("input[name=_csrf]").val();
    }

    private URI uri(String address) {
        return UriComponentsBuilder.fromUriString("http://localhost:" + port + address)
                .build()
                .toUri();
    }
}
