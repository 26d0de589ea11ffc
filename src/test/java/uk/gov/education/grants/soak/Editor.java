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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A council officer who writes one answer of one bid, saved over and over as the page does it by itself, and who
/// remembers what was acknowledged. After each outage they look at what is there: the last text that was acknowledged,
/// or the one on its way; anything else is noted as lost.
final class Editor implements Runnable {

    static final String ROUND = "teenagers-on-the-edge-of-care";
    private static final String SECTION = "/answers/1";

    private final Function<String, URI> addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String page = UUID.randomUUID().toString();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong outages = new AtomicLong();
    private final AtomicLong hadArrived = new AtomicLong();
    private final List<String> lost = new ArrayList<>();

    private String bid = "";
    private String token = "";
    private int revision;
    private long turn;
    private volatile boolean isGoingOn = true;

    Editor(Instance service) {
        this(service::at);
    }

    /// @param addresses from path to address
    Editor(Function<String, URI> addresses) {
        this.addresses = addresses;
    }

    /// Signs in and starts a bid of a new project.
    Editor begin(String project) throws IOException, InterruptedException {
        var signIn = parsed(get("/sign-in"));
        send(
                "/sign-in",
                Map.of("username", "editor.hackney@example.org", "password", "demonstration"),
                tokenOf(signIn));
        var start = parsed(get("/rounds/%s/bids/new".formatted(ROUND)));
        var started = send(
                "/rounds/%s/bids/new".formatted(ROUND), Map.of("project", "new", "title", project), tokenOf(start));
        bid = started.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^.*(/bids/[^/?]+).*$", "$1"))
                .orElseThrow(() -> new IllegalStateException("No bid was started: " + started.statusCode()));
        look();
        return this;
    }

    /// Writes until somebody says [#stop].
    @Override
    public void run() {
        try {
            while (isGoingOn) {
                write("Draft " + (acknowledged.get() + 1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Compares what is there in the end with what was acknowledged last.
    void lookOnceMore() throws InterruptedException {
        compare(last(), patiently());
    }

    void stop() {
        isGoingOn = false;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /// How often no acknowledgement came, and how many of those texts had arrived all the same.
    long outages() {
        return outages.get();
    }

    long hadArrived() {
        return hadArrived.get();
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    private void write(String text) throws InterruptedException {
        try {
            turn++;
            var fields = Map.of(
                    "answer",
                    text,
                    "revision",
                    String.valueOf(revision),
                    "sitting",
                    page,
                    "turn",
                    String.valueOf(turn));
            var answer = send(bid + SECTION, fields, token);
            if (answer.statusCode() == 200) {
                acknowledged.incrementAndGet();
                revision = Integer.parseInt(answer.body().replaceFirst("(?s)^.*\"revision\":(\\d+).*$", "$1"));
                return;
            }
        } catch (IOException cutOff) {
            // whether it arrived is looked at below
        }
        outages.incrementAndGet();
        compare(text, patiently());
    }

    private void compare(String sent, String there) {
        if (there.equals(last())) {
            return;
        }
        if (there.equals(sent)) {
            hadArrived.incrementAndGet();
            acknowledged.incrementAndGet();
        } else {
            lost.add("%s: \"%s\" was acknowledged, \"%s\" is there".formatted(bid, last(), there));
            acknowledged.set(numberIn(there));
        }
    }

    private String last() {
        return acknowledged.get() == 0 ? "" : "Draft " + acknowledged.get();
    }

    private static long numberIn(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text.replace("Draft ", ""));
    }

    /// Looks at the page again until it comes, as a person would.
    private String patiently() throws InterruptedException {
        while (true) {
            try {
                var there = look();
                if (there.isPresent()) {
                    return there.get();
                }
            } catch (IOException stillAway) {
                // and again
            }
            Thread.sleep(100);
        }
    }

    /// What the page shows as saved.
    private Optional<String> look() throws IOException, InterruptedException {
        var answer = get(bid + SECTION);
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        var document = parsed(answer);
        var box = document.selectFirst("#answer");
        if (box == null) {
            return Optional.empty();
        }
        token = tokenOf(document);
        revision = Integer.parseInt(
                document.select("form[data-autosave] input[name=revision]").val());
        return Optional.of(box.wholeText().strip());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, String formToken)
            throws IOException, InterruptedException {
        var body = new ArrayList<>(fields.entrySet());
        body.add(Map.entry("_csrf", formToken));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Requested-With", path.endsWith(SECTION) ? "autosave" : "a form")
                        .POST(BodyPublishers.ofString(body.stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(addresses.apply(path)).timeout(Duration.ofSeconds(20));
    }

    private static Document parsed(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String tokenOf(Document document) {
        return Objects.requireNonNull(document.selectFirst("input[name=_csrf]")).val();
    }
}
