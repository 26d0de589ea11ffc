package uk.gov.education.grants.soak.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/// What people do with the service, request by request. Whoever is refused stops there.
final class Steps {

    private static final CheckBuilder TOKEN =
            regex("name=\"_csrf\" value=\"([^\"]+)\"").saveAs("token");
    private static final CheckBuilder REVISION =
            regex("name=\"revision\" value=\"(\\d+)\"").saveAs("revision");

    private final Notes notes;

    Steps(Notes notes) {
        this.notes = notes;
    }

    /// A browser that counts what it is answered and keeps nothing.
    HttpProtocolBuilder browser() {
        return http.baseUrl(System.getProperty("soak.address"))
                .disableFollowRedirect()
                .disableWarmUp()
                .disableCaching()
                .acceptHeader("text/html,*/*;q=0.8")
                .transformResponse((answer, _) -> {
                    notes.count(answer.status().code(), answer.headers().contains("Retry-After"));
                    return answer;
                });
    }

    /// Signs in as whom the session names so.
    static ChainBuilder signIn(String who) {
        return exec(flushCookieJar())
                .exec(page("sign-in page", "/sign-in", TOKEN))
                .exec(http("sign in")
                        .post("/sign-in")
                        .formParam("username", "#{" + who + "}")
                        .formParam("password", "demonstration")
                        .formParam("_csrf", "#{token}")
                        .check(
                                status().is(302),
                                headerRegex("Location", "/work$").exists()))
                .exec(exitHereIfFailed());
    }

    static ChainBuilder open() {
        return exec(page("bid", "/bids/#{bid}"));
    }

    /// Saves one answer, as its page does by itself.
    ChainBuilder save(int question) {
        var text = "What is typed as answer " + question;
        return exec(page("section", "/bids/#{bid}/answers/" + question, TOKEN, REVISION))
                .pause(1, 3)
                .exec(http("save")
                        .post("/bids/#{bid}/answers/" + question)
                        .header("X-Requested-With", "autosave")
                        .formParam("answer", text + " of #{bid}")
                        .formParam("revision", "#{revision}")
                        .formParam("sitting", "#{bid}-" + question)
                        .formParam("turn", "1")
                        .formParam("_csrf", "#{token}")
                        .check(status().is(200), jsonPath("$.revision").exists()))
                .exec(exitHereIfFailed())
                .exec(session -> acknowledged(session, "saved", String.valueOf(question)));
    }

    /// Adds the file of 1 MB.
    ChainBuilder upload() {
        return exec(page("documents", "/bids/#{bid}/documents", TOKEN, REVISION))
                .pause(1, 3)
                .exec(http("upload 1 MB")
                        .post("/bids/#{bid}/documents")
                        .formUpload("files", System.getProperty("soak.file"))
                        .formParam("revision", "#{revision}")
                        .formParam("action", "upload")
                        .formParam("_csrf", "#{token}")
                        .check(status().is(302)))
                .exec(exitHereIfFailed())
                .exec(session -> acknowledged(session, "uploaded", ""));
    }

    static ChainBuilder markReady() {
        return exec(page("check answers", "/bids/#{bid}/check", TOKEN))
                .pause(1, 3)
                .exec(http("mark ready")
                        .post("/bids/#{bid}/check")
                        .formParam("_csrf", "#{token}")
                        .check(status().is(302)))
                .exec(exitHereIfFailed());
    }

    static ChainBuilder readToSubmit() {
        return exec(page("sign-off", "/bids/#{bid}/sign-off", TOKEN));
    }

    /// Submits, and looks at the receipt.
    ChainBuilder submit() {
        return exec(http("submit")
                        .post("/bids/#{bid}/sign-off")
                        .formParam("decision", "submit")
                        .formParam("certify", "yes")
                        .formParam("_csrf", "#{token}")
                        .check(
                                status().is(302),
                                headerRegex("Location", "/submitted$").exists()))
                .exec(exitHereIfFailed())
                .exec(session -> acknowledged(session, "submitted", ""))
                .exec(page(
                        "receipt", "/bids/#{bid}/submitted", css("dd.app-break").saveAs("fingerprint")))
                .exec(session -> acknowledged(session, "receipted", session.getString("fingerprint")));
    }

    static ChainBuilder page(String name, String address, CheckBuilder... checks) {
        return exec(http(name).get(address).check(status().is(200)).check(checks))
                .exec(exitHereIfFailed());
    }

    private Session acknowledged(Session session, String what, String detail) {
        notes.write(what, session.getString("bid"), detail);
        return session;
    }
}
