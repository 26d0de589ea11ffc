package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import uk.gov.education.grants.support.OpenHouse;
import uk.gov.education.grants.support.PostgresProcesses;

/// The database takes what it is asked and answers nothing: people are told so within seconds, and when it answers
/// again so does the service.
@OpenHouse
class HangingDatabaseTest {

    /// Far more than it may take, so that a slow machine is not taken for one that hangs; the soak has the figure.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// Who it belongs to has to be looked up before any page is reached.
    private static final String A_SESSION = "SESSION="
            + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    int port;

    @LocalManagementPort
    int healthPort;

    @Autowired
    JdbcConnectionDetails connection;

    private final HttpClient http = HttpClient.newHttpClient();

    private PostgresProcesses server;

    @BeforeEach
    void aServerOfThisTest() {
        var owner = new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                connection.getJdbcUrl(),
                String.valueOf(connection.getUsername()),
                String.valueOf(connection.getPassword()));
        var folder = JdbcClient.create(owner).sql("show data_directory").query(String.class);
        server = new PostgresProcesses(Path.of(folder.single()));
        assumeTrue(server.areHere(), "the database of the tests is in a container");
    }

    @AfterEach
    void itAnswersAgain() {
        server.thaw();
    }

    @Test
    void peopleAreToldAndItGoesOnWhenTheDatabaseAnswers() throws IOException, InterruptedException {
        assertThat(asked(port, "/awards").statusCode()).isEqualTo(200);
        server.freeze();
        assertThat(List.of(asked(port, "/awards"), asked(port, "/places"), asked(port, "/rounds")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
                    assertThat(answer.body())
                            .contains("we cannot tell whether what you just sent was saved", "Your reference is");
                });
        assertThat(asked(healthPort, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(asked(healthPort, "/actuator/health/readiness").statusCode()).isEqualTo(503);
        server.thaw();
        var back = Instant.now().plusSeconds(10);
        while (asked(port, "/awards").statusCode() != 200) {
            assertThat(Instant.now()).isBefore(back);
        }
    }

    private HttpResponse<String> asked(int at, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
                .timeout(LONGEST)
                .header("Cookie", A_SESSION)
                .header("Accept", "text/html,*/*")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
