package uk.gov.education.grants.soak;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody at a browser of their own, who signs in once and keeps their session.
final class Person {

    private static final String FIELD_OF_FORMS = "input[name=_csrf]";
    private static final String PASSWORD = "demonstration";

    private final Origin service;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private String token = "";

    private Person(Origin service) {
        this.service = service;
    }

    static Person anybody(Origin service) {
        return new Person(service);
    }

    static Person signedIn(Origin service, String username) throws IOException, InterruptedException {
        var person = new Person(service);
        person.get("/sign-in");
        var answer = person.post("/sign-in", Map.of("username", username, "password", PASSWORD));
        if (!leadsTo(answer).endsWith("/work")) {
            throw new IllegalStateException("%s was not signed in: %d".formatted(username, answer.statusCode()));
        }
        return person;
    }

    /// A page; its form is what [#post] sends next.
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).build(), BodyHandlers.ofString());
        Optional.ofNullable(parsed(answer).selectFirst(FIELD_OF_FORMS)).ifPresent(field -> token = field.val());
        return answer;
    }

    /// Presses the button of the form that was opened last.
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(path, fields, token);
    }

    /// Presses the button of a form that may have been open for long.
    HttpResponse<String> send(String path, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        return send(request(path), fields, token);
    }

    /// Sends what a page sends by itself.
    HttpResponse<String> autosave(String path, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        return send(request(path).header("X-Requested-With", "autosave"), fields, token);
    }

    /// Asks for a page again and again until it is answered by anything but a failure, as a person would.
    HttpResponse<String> getPatiently(String path) throws InterruptedException {
        while (true) {
            try {
                var answer = get(path);
                if (answer.statusCode() < 500) {
                    return answer;
                }
            } catch (IOException stillAway) {
                // and again
            }
            Thread.sleep(100);
        }
    }

    /// What their browser sends with every request, for a tool that goes on as them.
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String leadsTo(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static Document parsed(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String tokenOf(Document document) {
        return Objects.requireNonNull(document.selectFirst(FIELD_OF_FORMS)).val();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        var body = new ArrayList<>(fields.entrySet());
        body.add(Map.entry("_csrf", token));
        return http.send(
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.at(path))
                .header("Accept", "text/html,*/*")
                .timeout(Duration.ofMinutes(1));
    }
}
