package uk.gov.education.grants.soak;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// One person with a browser of their own.
final class Visitor {

    private static final String PASSWORD = "demonstration";

    private final Function<String, URI> addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private String token = "";

    Visitor(Function<String, URI> addresses) {
        this.addresses = addresses;
    }

    Visitor signIn(String username) throws IOException, InterruptedException {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("username", username, "password", PASSWORD));
        if (!leadsTo(answer).endsWith("/work")) {
            throw new IllegalStateException("%s was not signed in: %d".formatted(username, answer.statusCode()));
        }
        return this;
    }

    /// A page; its form is what [#post] sends next.
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).build(), BodyHandlers.ofString());
        var found = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
        if (found != null) {
            token = found.val();
        }
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(all.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }

    static String leadsTo(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(addresses.apply(path)).timeout(Duration.ofMinutes(1));
    }
}
