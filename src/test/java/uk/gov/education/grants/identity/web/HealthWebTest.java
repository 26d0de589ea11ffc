package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import uk.gov.education.grants.support.OpenHouse;

/// What a proxy asks before it sends people: on a port of its own, without signing in.
@OpenHouse
class HealthWebTest {

    @LocalManagementPort
    int port;

    @Test
    void aProxyIsToldInOneWord() throws IOException, InterruptedException {
        var lives = asked("/actuator/health/liveness");
        assertThat(lives.statusCode()).isEqualTo(200);
        assertThat(lives.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    /// PostgreSQL for tests may lose what it acknowledged, and so nobody is sent here.
    @Test
    void whyItIsNotReadyIsNotSaid() throws IOException, InterruptedException {
        var ready = asked("/actuator/health/readiness");
        assertThat(ready.statusCode()).isIn(200, 503);
        assertThat(ready.body()).matches("\\{\"status\":\"(UP|DOWN)\"}");
    }

    @Test
    void nothingElseIsToldThere() throws IOException, InterruptedException {
        for (var endpoint : new String[] {"", "/env", "/heapdump", "/mappings", "/info", "/loggers"}) {
            assertThat(asked("/actuator" + endpoint).statusCode()).as(endpoint).isNotEqualTo(200);
        }
    }

    private HttpResponse<String> asked(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
