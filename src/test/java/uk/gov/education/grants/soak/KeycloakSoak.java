package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import uk.gov.education.grants.support.PersonAtBrowser;

/// Signing in at a provider that was made by others: Keycloak, set up to tell of people what DfE Sign-in tells. The
/// build's own tests have a simulator, which says what we believe that a provider says.
@ExtendWith(Figures.class)
@Timeout(15 * 60)
class KeycloakSoak {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final int port = Ports.free();
    private final String secret = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @Test
    void peopleComeFromKeycloakAndAreSignedOutThereToo() throws Exception {
        try (var cluster = Cluster.withDemonstration(folder.resolve("postgres"), Map.of())
                        .start();
                var service = new Instance(cluster, folder.resolve("service.log"), settings())) {
            var provider = provider("http://localhost:" + service.port());
            try {
                service.start().whenReady();
                whenItAnswers();
                comeAndGo("http://localhost:" + service.port());
            } finally {
                provider.descendants().forEach(ProcessHandle::destroy);
                provider.destroy();
                provider.onExit().join();
            }
        }
    }

    private static void comeAndGo(String origin) {
        try (var jo = PersonAtBrowser.somebodyWhoGoesElsewhere(origin)) {
            jo.goTo("/bids").press("Sign in with DfE Sign-in");
            signInAtKeycloak(jo, "jo", "a wrong password");
            jo.reads("Invalid username or password");
            signInAtKeycloak(jo, "jo", "seven lamps and heron");
            assertThat(jo.address()).startsWith("/bids");
            jo.goTo("/account").reads("You sign in with DfE Sign-in");

            jo.signOut().goTo("/bids").press("Sign in with DfE Sign-in");
            jo.reads("Sign in to your account");
        }
        Figures.say("signed in at Keycloak, and signed out there too");
    }

    private static void signInAtKeycloak(PersonAtBrowser person, String username, String password) {
        person.page().fill("#username", username);
        person.page().fill("#password", password);
        person.page().click("#kc-login");
    }

    private String[] settings() {
        return new String[] {
            "--spring.profiles.active=demo,oidc",
            "--grants.dfe-sign-in.issuer=" + issuer(),
            "--grants.dfe-sign-in.client-id=grants",
            "--grants.dfe-sign-in.client-secret=" + secret
        };
    }

    /// It keeps what it knows in memory.
    private Process provider(String service) throws IOException {
        var home = Path.of("target", "keycloak", "keycloak-" + System.getProperty("soak.keycloak"))
                .toAbsolutePath();
        var realm = new ClassPathResource("soak-realm.json").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(
                Files.createDirectories(home.resolve("data/import")).resolve("realm.json"),
                realm.replace("${SERVICE}", service).replace("${SECRET}", secret));
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=localhost",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private void whenItAnswers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        var latest = Instant.now().plus(LONGEST_START);
        while (status(request) != 200) {
            assertThat(Instant.now()).as("Keycloak is up").isBefore(latest);
            Thread.sleep(500);
        }
    }

    private static int status(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String issuer() {
        return "http://localhost:%d/realms/grants".formatted(port);
    }
}
