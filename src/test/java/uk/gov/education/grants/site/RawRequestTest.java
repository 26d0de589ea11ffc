package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.gov.education.grants.support.DemoHouse;

/// What no browser sends and somebody will: the port answers at once, says that it was asked wrongly, and tells nothing
/// of itself.
@DemoHouse
class RawRequestTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /awards?q=%FF",
                "GET /awards?q=%ED%A0%BD",
                "GET /awards?q=%",
                "GET /rounds/%FF",
                "GET /rounds/%",
                "GET /rounds/a%2Fb",
                "GET /rounds/..",
                "GET /rounds;x=1",
                "GET /a//b",
                "FOO /awards"
            })
    void anAddressThatCannotBeReadIsABadRequest(String asked) throws IOException {
        isRefused(send(asked, "", ""), "400");
    }

    @Test
    void tooManyFieldsOrTooLongAHeadingAreABadRequest() throws IOException {
        isRefused(send("GET /awards?" + "a=1&".repeat(2_001), "", ""), "400");
        isRefused(send("POST /sign-in", "", "a=1&".repeat(2_001)), "400");
        isRefused(send("GET /awards", "X-Long: " + "x".repeat(17_000) + "\r\n", ""), "400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF", "q=%ED%A0%BD", "q=%"})
    void aFormThatCannotBeReadIsABadRequest(String body) throws IOException {
        isRefused(send("POST /sign-in", "", body), "400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /awards", "PUT /awards", "DELETE /awards", "PATCH /awards", "POST /sign-in"})
    void whatChangesSomethingNeedsATokenOfOurs(String asked) throws IOException {
        isRefused(send(asked, "", ""), "403");
    }

    @Test
    void anAddressThatIsNotThereIsToldAsSuch() throws IOException {
        var answer = send("GET /no-such-page", "", "");
        isRefused(answer, "404");
        assertThat(answer).contains("<h1 class=\"govuk-heading-l\">Page not found</h1>", "Content-Security-Policy");
    }

    @Test
    void traceIsNotAnswered() throws IOException {
        isRefused(send("TRACE /", "", ""), "405");
    }

    /// What other services answer and this one does not: neither to tell of itself, nor to be run by.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/info",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/mappings",
                "/health",
                "/metrics",
                "/error",
                "/login",
                "/logout",
                "/h2-console",
                "/console",
                "/jolokia",
                "/manager/html",
                "/server-status",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/graphql",
                "/.git/config",
                "/.env",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/META-INF/sbom/application.cdx.json",
                "/application.yaml",
                "/db/migration/V001__house.sql",
                "/templates/home/help.html",
                "/static/assets/app.css",
                "/assets/",
                "/assets",
                "/assets/images/",
                "/webjars/",
                "/docs/safety.md"
            })
    void nothingButPagesAnswers(String address) throws IOException {
        var answer = send("GET " + address, "", "");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 (302|404|405|400)")
                .doesNotContain("Exception", "java.", "\"status\"", "_links", "Index of");
        if (answer.startsWith("HTTP/1.1 302")) {
            assertThat(answer).containsPattern("(?i)\r\nlocation: \\S*/sign-in\r\n");
        }
        assertThat(send("POST " + address, "", "")).containsPattern("^HTTP/1.1 40[34]");
    }

    private static void isRefused(String answer, String status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("Exception", "Tomcat", "java.", "Location:")
                .doesNotContainPattern("(?i)\\r\\nserver:");
    }

    private String send(String asked, String headers, String body) throws IOException {
        var request = "%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n%s"
                        .formatted(asked, headers)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(body.length(), body);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
