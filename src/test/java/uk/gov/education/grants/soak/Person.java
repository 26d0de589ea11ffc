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
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody of the demonstration at a browser, who signs in once and keeps their session.
final class Person {

    private final Origin service;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Person(Origin service) {
        this.service = service;
    }

    static Person anybody(Origin service) {
        return new Person(service);
    }

    static Person signedIn(Origin service, String name) throws IOException, InterruptedException {
        var person = new Person(service);
        person.send(
                "/sign-in",
                Map.of("username", name + "@example.org", "password", "demonstration"),
                tokenOf(parsed(person.get("/sign-in"))));
        return person;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /// Presses the button of a form.
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

    static Document parsed(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String tokenOf(Document document) {
        return Objects.requireNonNull(document.selectFirst("input[name=_csrf]")).val();
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
                .timeout(Duration.ofSeconds(30));
    }
}
