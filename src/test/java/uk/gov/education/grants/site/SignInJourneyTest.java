package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.AuthenticatorApp;
import uk.gov.education.grants.support.OpenHouse;
import uk.gov.education.grants.support.PersonAtBrowser;

/// Somebody signs in and out at a browser of their own, and at one that others use after them.
@OpenHouse
class SignInJourneyTest {

    private static final String TESS = "tess@example.org";
    private static final String PASSWORD = "kettle orbit thimble";

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    UUID id;

    @BeforeEach
    void tess() {
        clock.setTo(LocalDate.of(2026, 11, 28));
        id = people.add(Actor.SERVICE, TESS, "Tess Quill", PASSWORD);
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
    }

    @AfterEach
    void forgetHer() {
        clock.reset();
        transaction.executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            db.sql("delete from letter where address = :tess")
                    .param("tess", TESS)
                    .update();
            for (var table : List.of("second_step", "membership")) {
                db.sql("delete from %s where person_id = (select id from person where username = :tess)"
                                .formatted(table))
                        .param("tess", TESS)
                        .update();
            }
            db.sql("delete from person where username = :tess")
                    .param("tess", TESS)
                    .update();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondStepIsSetUpAndAskedForAtTheNextSignIn(boolean javaScript) {
        try (var tess = PersonAtBrowser.signedIn(TESS, PASSWORD, origin(), javaScript)) {
            tess.goTo("/account")
                    .follow("Set up a second step")
                    .press("Continue")
                    .reads("Enter the code that the app shows");
            looksRight(tess, javaScript);
            var app = AuthenticatorApp.reading(Jsoup.parse(tess.page().content()));
            tess.type("code", "12 34").press("Switch the second step on").reads("The code must be 6 digits");
            looksRight(tess, javaScript);
            tess.type("code", app.codeAt(clock.instant())).press("Switch the second step on");
            tess.reads("Keep your recovery codes");
            looksRight(tess, javaScript);
            var recovery =
                    tess.page().locator(".app-recovery-codes code").first().innerText();
            tess.press("I have kept the codes").follow("Change the second step").reads("Recovery codes left");
            looksRight(tess, javaScript);

            tess.signOut()
                    .goTo("/sign-in")
                    .type("username", TESS)
                    .type("password", PASSWORD)
                    .press("Sign in");
            tess.reads("Enter the code of your authenticator app").doesNotRead("Signed in as");
            looksRight(tess, javaScript);
            tess.type("code", app.codeAt(clock.instant())).press("Continue").reads("each code works once");
            looksRight(tess, javaScript);
            clock.setTo(clock.instant().plus(Duration.ofMinutes(1)));
            tess.type("code", app.codeAt(clock.instant())).press("Continue").reads("Signed in as Tess Quill");

            tess.signOut()
                    .goTo("/sign-in")
                    .type("username", TESS)
                    .type("password", PASSWORD)
                    .press("Sign in");
            tess.follow("Use a recovery code instead").reads("12 letters and digits");
            looksRight(tess, javaScript);
            tess.type("code", recovery).press("Continue").reads("Signed in as Tess Quill");
            tess.goTo("/account/second-step")
                    .press("Switch the second step off")
                    .reads("The second step is off");
        }
    }

    /// What anybody may see comes out of the browser's own store, so it does keep what it may.
    @Test
    void whoGoesBackAfterSigningOutSeesNothingOfWhoWasThere() {
        try (var tess = PersonAtBrowser.signedIn(TESS, PASSWORD, origin(), true)) {
            var page = tess.page();
            var personal = List.of("/work", "/account", "/admin/people/" + id);
            for (var address : personal) {
                tess.goTo(address).reads("Signed in as Tess Quill");
            }
            tess.goTo("/assets/favicon.svg").goTo("/account").signOut();
            page.goBack();
            assertThat(page.content()).contains("Sign in").doesNotContain("Tess", TESS);
            page.goBack();
            assertThat(tess.address()).isEqualTo("/assets/favicon.svg");
            assertThat(page.evaluate("performance.getEntriesByType('navigation')[0].transferSize"))
                    .isEqualTo(0);
            for (var steps = 0; steps < personal.size(); steps++) {
                page.goBack();
                assertThat(page.content()).contains("Sign in").doesNotContain("Tess", TESS);
            }
        }
    }

    /// axe needs JavaScript; without it the page is the same.
    private static void looksRight(PersonAtBrowser person, boolean javaScript) {
        if (!javaScript) {
            return;
        }
        var page = person.page();
        for (var width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of %s at %d px", page.title(), width)
                    .isLessThanOrEqualTo(width);
            assertThat(findingsOf(page)).as(page.title()).isEmpty();
        }
    }

    private static List<String> findingsOf(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Rule::getDescription)
                        .map(Objects::toString)
                        .toList();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
