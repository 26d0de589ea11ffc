package uk.gov.education.grants.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A certifier who submits a bid of the demonstration, and an editor who takes it back and marks it ready again, over
/// and over. Where no answer comes they press the same button again, on the form that they had open, in the session
/// that they had.
final class Certifier implements Runnable {

    private static final Map<String, String> SUBMIT = Map.of("decision", "submit", "certify", "yes");

    private final Person certifier;
    private final Person editor;
    private final String bid;
    private final String certifiersToken;
    private final String editorsToken;
    private final AtomicLong submitted = new AtomicLong();
    private final AtomicLong outages = new AtomicLong();
    private final AtomicLong hadArrived = new AtomicLong();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private volatile boolean isGoingOn = true;

    /// @param organisation how the demonstration calls its people
    Certifier(Instance service, String organisation, String project) throws IOException, InterruptedException {
        certifier = Person.signedIn(service, "certifier.%s@example.org".formatted(organisation));
        editor = Person.signedIn(service, "editor.%s@example.org".formatted(organisation));
        bid = Person.parsed(editor.get("/bids"))
                .select("a:containsOwn(%s)".formatted(project))
                .attr("href");
        certifiersToken = Person.tokenOf(Person.parsed(certifier.get(bid)));
        editorsToken = Person.tokenOf(Person.parsed(editor.get(bid)));
    }

    @Override
    public void run() {
        try {
            while (isGoingOn && complaints.isEmpty()) {
                submit();
                takeBack();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is done already is refused the second time, which is as good.
    void takeBack() throws InterruptedException {
        for (var address : List.of("/reopen", "/check")) {
            while (press(editor, address, Map.of(), editorsToken).isEmpty()) {
                Thread.sleep(100);
            }
        }
    }

    /// Presses the button once.
    ///
    /// @return the status of the answer
    int trySubmitting() throws InterruptedException {
        return press(certifier, "/sign-off", SUBMIT, certifiersToken)
                .orElseThrow()
                .statusCode();
    }

    /// @return the status of the answer
    int tryTakingBack() throws InterruptedException {
        return press(editor, "/reopen", Map.of(), editorsToken).orElseThrow().statusCode();
    }

    void stop() {
        isGoingOn = false;
    }

    /// The reference of the bid.
    String bid() {
        return bid.replace("/bids/", "");
    }

    long submitted() {
        return submitted.get();
    }

    /// How often the button was pressed and no answer came, and how many of those had arrived all the same.
    long outages() {
        return outages.get();
    }

    long hadArrived() {
        return hadArrived.get();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void submit() throws InterruptedException {
        var known = Optional.<String>empty();
        var answer = press(certifier, "/sign-off", SUBMIT, certifiersToken);
        while (answer.isEmpty()) {
            outages.incrementAndGet();
            known = receipt();
            known.ifPresent(_ -> hadArrived.incrementAndGet());
            answer = press(certifier, "/sign-off", SUBMIT, certifiersToken);
        }
        if (!isReceipt(answer.get())) {
            complain("the button was answered with %d".formatted(answer.get().statusCode()));
            return;
        }
        submitted.incrementAndGet();
        var receipt = receipt();
        if (receipt.isEmpty()) {
            complain("submitted, and there is no receipt");
        }
        if (known.isPresent() && !known.equals(receipt)) {
            complain("pressed again, %s became %s".formatted(known, receipt));
        }
    }

    /// @return empty where no answer came, or none but that something failed
    private Optional<HttpResponse<String>> press(
            Person person, String address, Map<String, String> fields, String token) throws InterruptedException {
        try {
            return Optional.of(person.send(bid + address, fields, token)).filter(answer -> answer.statusCode() < 500);
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }

    private boolean isReceipt(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(leadsTo -> leadsTo.endsWith(bid + "/submitted"))
                .isPresent();
    }

    /// What the receipt says of the bid: when it came, who certified it, and the fingerprint of every word.
    private Optional<String> receipt() throws InterruptedException {
        var answer = certifier.getPatiently(bid + "/submitted");
        return answer.statusCode() == 200
                ? Optional.of(Person.parsed(answer).select("main").text())
                : Optional.empty();
    }

    private void complain(String what) {
        complaints.add(bid + ": " + what);
    }
}
