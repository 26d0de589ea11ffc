package uk.gov.education.grants.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A council officer who writes one answer of one bid, saved over and over as the page does it by itself, and who
/// remembers what was acknowledged. After each outage they look at what is there: the last text that was acknowledged,
/// or the one on its way; anything else is noted as lost. Then they send the same form again, in the same session.
final class Editor implements Runnable {

    static final String ROUND = "teenagers-on-the-edge-of-care";
    private static final String SECTION = "/answers/1";

    private final Person person;
    private final String page = UUID.randomUUID().toString();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<Long, Instant> moments = new ConcurrentHashMap<>();
    private final AtomicLong outages = new AtomicLong();
    private final AtomicLong hadArrived = new AtomicLong();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final AtomicLong lostSaves = new AtomicLong();
    private final List<Instant> lostFrom = new CopyOnWriteArrayList<>();
    private final Set<Integer> failures = ConcurrentHashMap.newKeySet();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    private String bid = "";
    private String token = "";
    private int revision;
    private long turn;
    private volatile boolean isGoingOn = true;

    private Editor(Person person) {
        this.person = person;
    }

    /// Signs in and starts a bid of a new project.
    static Editor begin(Origin service, String project) throws IOException, InterruptedException {
        var editor = new Editor(Person.signedIn(service, "editor.hackney@example.org"));
        var address = "/rounds/%s/bids/new".formatted(ROUND);
        var start = Person.parsed(editor.person.get(address));
        var started = editor.person.send(address, Map.of("project", "new", "title", project), Person.tokenOf(start));
        editor.bid = started.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^.*(/bids/[^/?]+).*$", "$1"))
                .orElseThrow(() -> new IllegalStateException("No bid was started: " + started.statusCode()));
        editor.openThePage();
        return editor;
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
        isThere(last());
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

    long lostSaves() {
        return lostSaves.get();
    }

    /// When the first of what was lost had been acknowledged.
    Optional<Instant> lostFrom() {
        return lostFrom.stream().min(Instant::compareTo);
    }

    /// With which statuses the service said that something had failed.
    Set<Integer> failures() {
        return Set.copyOf(failures);
    }

    /// Where the form that had been open did not go on afterwards.
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void write(String text) throws InterruptedException {
        turn++;
        var form = Map.of(
                "answer", text, "revision", String.valueOf(revision), "sitting", page, "turn", String.valueOf(turn));
        while (!isAcknowledged(form)) {
            outages.incrementAndGet();
            if (!isThere(text)) {
                openThePage();
                return;
            }
        }
    }

    private boolean isAcknowledged(Map<String, String> form) throws InterruptedException {
        try {
            var answer = person.autosave(bid + SECTION, form, token);
            if (answer.statusCode() == 200) {
                moments.put(acknowledged.incrementAndGet(), Instant.now());
                revision = Integer.parseInt(answer.body().replaceFirst("(?s)^.*\"revision\":(\\d+).*$", "$1"));
                return true;
            }
            if (answer.statusCode() >= 500) {
                failures.add(answer.statusCode());
            } else {
                refused.add("%s: %d %s".formatted(bid, answer.statusCode(), answer.body()));
                openThePage();
            }
        } catch (IOException cutOff) {
            // whether it arrived is looked at by the caller
        }
        return false;
    }

    /// Whether what is there is what was acknowledged last, or what was sent after it.
    private boolean isThere(String sent) throws InterruptedException {
        var there = textOf(person.getPatiently(bid + SECTION));
        if (there.equals(last())) {
            return true;
        }
        if (there.equals(sent)) {
            hadArrived.incrementAndGet();
            return true;
        }
        lost.add("%s: \"%s\" was acknowledged, \"%s\" is there".formatted(bid, last(), there));
        var number = there.isEmpty() ? 0 : Long.parseLong(there.replace("Draft ", ""));
        Optional.ofNullable(moments.get(number + 1)).ifPresent(lostFrom::add);
        lostSaves.addAndGet(acknowledged.get() - number);
        acknowledged.set(number);
        return false;
    }

    private String last() {
        return acknowledged.get() == 0 ? "" : "Draft " + acknowledged.get();
    }

    private void openThePage() throws InterruptedException {
        var document = Person.parsed(person.getPatiently(bid + SECTION));
        token = Person.tokenOf(document);
        revision = Integer.parseInt(
                document.select("form[data-autosave] input[name=revision]").val());
    }

    private static String textOf(HttpResponse<String> answer) {
        return Objects.requireNonNull(
                        Person.parsed(answer).selectFirst("#answer"),
                        () -> "The page was answered with %d: %s".formatted(answer.statusCode(), answer.body()))
                .wholeText()
                .strip();
    }
}
