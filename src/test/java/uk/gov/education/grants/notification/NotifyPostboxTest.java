package uk.gov.education.grants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.notification.Postbox.Envelope;

/// GOV.UK Notify, played by a server of this test.
class NotifyPostboxTest {

    static final String TEMPLATE = "740e5834-3a29-46b4-9a6f-16142fde533a";
    static final Envelope ENVELOPE =
            new Envelope(7, "ed@example.org", "Ed", new Letter("Received", "Dear [x](http://evil) <b>"));

    final List<String> asked = new ArrayList<>();
    HttpServer server;
    int status = 201;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications/email", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = (status == 201
                            ? """
                            {"id":"%1$s","reference":"r","content":{"subject":"s","body":"b","from_email":"f@x"},"uri":"u",
                             "template":{"id":"%1$s","version":1,"uri":"u"}}""".formatted(TEMPLATE)
                            : "{\"errors\":[{\"error\":\"RateLimitError\",\"message\":\"Too many\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            asked.add("elsewhere");
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theLetterIsGivenWithItsReferenceAndItsWordsAreLiteral() {
        postbox().post(ENVELOPE);
        assertThat(asked).hasSize(1);
        var sent = JsonMapper.shared().readValue(asked.getFirst(), new TypeReference<Map<String, Object>>() {});
        assertThat(sent)
                .containsEntry("email_address", "ed@example.org")
                .containsEntry("template_id", TEMPLATE)
                .containsEntry("reference", "letter-7")
                .containsEntry(
                        "personalisation", Map.of("subject", "Received", "body", "Dear [x]\u2060(http://evil) <b>"));
    }

    @Test
    void aRefusalIsToldAsOne() {
        status = 429;
        assertThatThrownBy(() -> postbox().post(ENVELOPE))
                .isInstanceOf(Postbox.Refused.class)
                .hasMessageContaining("Too many");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void nobodyIsGivenALetterBecauseNotifySendsElsewhere(int elsewhere) {
        status = elsewhere;
        assertThatThrownBy(() -> postbox().post(ENVELOPE)).isInstanceOf(Postbox.Refused.class);
        assertThat(asked).hasSize(1).doesNotContain("elsewhere");
    }

    private NotifyPostbox postbox() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new NotifyPostbox(new NotifySettings("test-%s-%s".formatted(TEMPLATE, TEMPLATE), TEMPLATE, address));
    }
}
