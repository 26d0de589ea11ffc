package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.SAXException;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.identity.PasswordForgotten;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.site.HtmlChecker;
import uk.gov.education.grants.support.AuthenticatorApp;
import uk.gov.education.grants.support.WholeHouse;

/// Somebody sets up a second step, and signs in with it.
@WholeHouse
@Transactional
@RecordApplicationEvents
class SecondStepWebTest {

    private static final String JO = "jo@example.org";
    private static final String PASSWORD = "kettle orbit thimble";
    private static final String NEW = "seven lamps and a heron";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    String pageOfJo;

    @BeforeEach
    void jo() {
        clock.reset();
        var id = people.add(Actor.SERVICE, JO, "Jo Patel", PASSWORD);
        pageOfJo = "/admin/people/" + id;
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
        saved.flush();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void itIsSetUpWithAnAppAndKeptWithRecoveryCodes() throws IOException, SAXException {
        var jo = signedIn();
        assertThat(jo.page("/account").select("main").text()).contains("Off. Your password alone lets you in.");
        jo.sound(jo.page("/account/second-step"), "Set up a second step at sign-in");
        assertThat(jo.post("/account/second-step/key")).hasRedirectedUrl("/account/second-step");
        var page = jo.sound(jo.page("/account/second-step"), "Add this service to your authenticator app");
        assertThat(page.select("svg.app-qr path").attr("d")).hasSizeGreaterThan(1_000);
        var app = AuthenticatorApp.reading(page);
        assertThat(page.select(".app-key-text").text().replace(" ", "")).isEqualTo(app.key());
        assertThat(page.select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.select("#code").attr("inputmode")).isEqualTo("numeric");

        assertThat(jo.refused("/account/second-step/on", ""))
                .contains("Enter the code that your authenticator app shows");
        assertThat(jo.refused("/account/second-step/on", "12345")).contains("The code must be 6 digits, like 123 456");
        assertThat(jo.refused("/account/second-step/on", wrong(app)))
                .contains("This code is not right. Enter the one that your app shows now");
        var code = app.codeAt(clock.instant());
        assertThat(jo.post("/account/second-step/on", "code", code.substring(0, 3) + " " + code.substring(3)))
                .hasRedirectedUrl("/account/second-step");
        page = jo.sound(jo.page("/account/second-step"), "Keep your recovery codes");
        var codes = page.select(".app-recovery-codes li").eachText();
        assertThat(codes).hasSize(10);

        page = jo.sound(jo.page("/account/second-step"), "Your second step at sign-in");
        assertThat(codes).noneMatch(page.html()::contains);
        assertThat(jo.page("/account").select("main").text())
                .contains("After your password you give a code from your authenticator app.");
    }

    @Test
    void whoGaveThePasswordAloneReachesNothing() {
        withSecondStep();
        var half = new AtBrowser();
        half.giveThePassword(PASSWORD);
        for (var address : List.of(
                "/work",
                "/account",
                "/account/second-step",
                "/admin/people",
                pageOfJo,
                "/programmes",
                "/documents/00000000-0000-0000-0000-000000000000",
                "/reports/awards.csv")) {
            assertThat(half.get(address)).as(address).hasRedirectedUrl("/sign-in/code");
            assertThat(half.post(address)).as(address).hasRedirectedUrl("/sign-in/code");
        }
        var open = half.page("/rounds");
        assertThat(open.select("header").text()).contains("Sign in").doesNotContain("Jo Patel");
        assertThat(half.post("/sign-out")).hasRedirectedUrl("/");
        assertThat(half.get("/sign-in/code")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aPageThatSavesByItselfIsOnlyToldNo() {
        withSecondStep();
        var half = new AtBrowser();
        half.giveThePassword(PASSWORD);
        assertThat(mvc.post()
                        .uri("/bids/BID-2026-0001/summary")
                        .cookie(Objects.requireNonNull(half.session))
                        .with(csrf())
                        .header("X-Requested-With", "autosave"))
                .hasStatus(403);
    }

    @Test
    void withTheCodeOneComesToThePageThatWasAskedForInANewSession() throws IOException, SAXException {
        var app = withSecondStep();
        var jo = new AtBrowser();
        assertThat(jo.get("/admin/people")).hasRedirectedUrl("/sign-in");
        jo.giveThePassword(PASSWORD);
        assertThat(jo.get("/admin/people")).hasRedirectedUrl("/sign-in/code");
        var page = jo.sound(jo.page("/sign-in/code"), "Enter the code of your authenticator app");
        assertThat(page.select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(jo.refused("/sign-in/code", wrong(app)))
                .contains("This code is not right. Enter the one that your app shows now: each code works once");
        var half = Objects.requireNonNull(jo.session);
        assertThat(jo.post("/sign-in/code", "code", app.codeAt(clock.instant()))
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("http://localhost/admin/people");
        assertThat(Objects.requireNonNull(jo.session).getValue()).isNotEqualTo(half.getValue());
        assertThat(jo.get("/admin/people")).hasStatusOk();
        assertThat(jo.get("/sign-in/code")).hasRedirectedUrl("/work");
        assertThat(mvc.get().uri("/work").cookie(half)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aRecoveryCodeLetsOneInOnce() throws IOException, SAXException {
        var jo = signedIn();
        switchOn(jo);
        var code =
                jo.page("/account/second-step").select(".app-recovery-codes li").first();
        var recovery = Objects.requireNonNull(code).text();
        var elsewhere = new AtBrowser();
        elsewhere.giveThePassword(PASSWORD);
        var page = elsewhere.page("/sign-in/code");
        assertThat(page.select("a[href=/sign-in/recovery-code]").text()).isEqualTo("Use a recovery code instead");
        elsewhere.sound(elsewhere.page("/sign-in/recovery-code"), "Enter a recovery code");
        assertThat(elsewhere.refused("/sign-in/recovery-code", "nonsense"))
                .contains("The recovery code must be 12 letters and digits, like k7dm-2xqf-9w3t");
        assertThat(elsewhere.post("/sign-in/recovery-code", "code", recovery.toUpperCase(Locale.UK)))
                .hasRedirectedUrl("/work");
        assertThat(elsewhere.get("/work")).hasStatusOk();
        var again = new AtBrowser();
        again.giveThePassword(PASSWORD);
        assertThat(again.refused("/sign-in/recovery-code", recovery))
                .contains("This is none of your recovery codes, or it was used already");
        assertThat(again.get("/work")).hasRedirectedUrl("/sign-in/code");
    }

    @Test
    void tenWrongCodesAreSaidOnThePage() {
        var app = withSecondStep();
        var jo = new AtBrowser();
        jo.giveThePassword(PASSWORD);
        for (var i = 0; i < 10; i++) {
            jo.refused("/sign-in/code", wrong(app));
        }
        jo.giveThePassword(PASSWORD);
        assertThat(jo.refused("/sign-in/code", app.codeAt(clock.instant())))
                .contains("No code is looked at after ten wrong ones. Try again in 15 minutes");
    }

    @Test
    void aNewPasswordByALinkDoesNotGetAroundIt() {
        var app = withSecondStep();
        var jo = new AtBrowser();
        jo.post("/sign-in/forgotten", "username", JO);
        var token = events.stream(PasswordForgotten.class)
                .reduce((_, last) -> last)
                .orElseThrow()
                .token();
        assertThat(jo.post("/sign-in/forgotten/" + token.text(), "password", NEW))
                .hasRedirectedUrl("/sign-in?changed");
        saved.flush();
        jo.giveThePassword(NEW);
        assertThat(jo.get("/account")).hasRedirectedUrl("/sign-in/code");
        assertThat(jo.post("/sign-in/code", "code", app.codeAt(clock.instant()))
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("http://localhost/account");
    }

    @Test
    void whoGivesThePasswordOnceMoreGivesACodeOnceMore() {
        var app = withSecondStep();
        var jo = new AtBrowser();
        jo.giveThePassword(PASSWORD);
        jo.post("/sign-in/code", "code", app.codeAt(clock.instant()));
        assertThat(jo.get("/admin/people")).hasStatusOk();
        jo.giveThePassword(PASSWORD);
        assertThat(jo.get("/admin/people")).hasRedirectedUrl("/sign-in/code");
        assertThat(jo.get("/work")).hasRedirectedUrl("/sign-in/code");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(1)));
        jo.post("/sign-in/code", "code", app.codeAt(clock.instant()));
        assertThat(jo.get("/admin/people")).hasStatusOk();
    }

    @Test
    void howOneSignsInIsChangedOnlyWithThePasswordOfTheLastHalfHour() {
        var password = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(Instant.now().minus(Duration.ofMinutes(31)))
                .build();
        assertThat(mvc.get().uri("/account/second-step").with(user(JO).authorities(password)))
                .hasRedirectedUrl("/sign-in?again");
    }

    @Test
    void whereverElseOneIsSignedInACodeIsAskedForFromTheNextClick() {
        var elsewhere = signedIn();
        assertThat(elsewhere.get("/work")).hasStatusOk();
        var here = signedIn();
        switchOn(here);
        assertThat(here.get("/work")).hasStatusOk();
        assertThat(elsewhere.get("/work")).hasRedirectedUrl("/sign-in/code");
    }

    @Test
    void aFormThatIsSentTwiceShowsTheCodesAllTheSame() {
        var jo = signedIn();
        var app = begun(jo);
        var code = app.codeAt(clock.instant());
        jo.post("/account/second-step/on", "code", code);
        assertThat(jo.post("/account/second-step/on", "code", code)).hasRedirectedUrl("/account/second-step");
        assertThat(jo.page("/account/second-step").select(".app-recovery-codes li"))
                .hasSize(10);
        var made = jo.page("/account/second-step").select("[name=made]").val();
        jo.post("/account/second-step/recovery-codes", "made", made);
        jo.post("/account/second-step/recovery-codes", "made", made);
        var shown =
                jo.page("/account/second-step").select(".app-recovery-codes li").eachText();
        var other = new AtBrowser();
        other.giveThePassword(PASSWORD);
        assertThat(other.post("/sign-in/recovery-code", "code", shown.getLast()))
                .hasRedirectedUrl("/work");
    }

    @Test
    void switchedOffThePasswordIsEnough() {
        var jo = signedIn();
        switchOn(jo);
        assertThat(jo.post("/account/second-step/off")).hasRedirectedUrl("/account");
        assertThat(jo.page("/account").select(".govuk-notification-banner").text())
                .contains("The second step is off. Your password alone lets you in.");
        assertThat(signedIn().get("/work")).hasStatusOk();
    }

    @Test
    void anAdministratorTakesItOffOthersAndNotOffThemselves() throws IOException, SAXException {
        var id = people.add(Actor.SERVICE, "ada@example.org", "Ada Min", PASSWORD);
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
        saved.flush();
        var jo = signedIn();
        switchOn(jo);
        var ada = new AtBrowser();
        ada.giveThePassword("ada@example.org", PASSWORD);
        var page = ada.sound(ada.page(pageOfJo), "Jo Patel");
        assertThat(page.select("form[action$=/second-step]")).hasSize(1);
        assertThat(ada.errors(pageOfJo + "/second-step", Map.of("reason", " ")))
                .contains("Enter why, and how you made sure that it is this person who asks");
        assertThat(jo.page(pageOfJo).select("form[action$=/second-step]")).isEmpty();
        assertThat(jo.post(pageOfJo + "/second-step", "reason", "Lost it")).hasStatus(403);
        assertThat(jo.get("/work")).hasStatusOk();
        assertThat(ada.post(pageOfJo + "/second-step", "reason", "Lost it; I called her desk"))
                .hasRedirectedUrl(pageOfJo);
        assertThat(jo.get("/work")).hasRedirectedUrl("/sign-in");
        assertThat(signedIn().get("/work")).hasStatusOk();
        assertThat(ada.page(pageOfJo).select("form[action$=/second-step]")).isEmpty();
    }

    @Test
    void whatIsCopiedForAPersonLeavesOutWhatLetsThemIn() {
        var jo = signedIn();
        switchOn(jo);
        var copied = new String(
                jo.post(pageOfJo + "/data.json").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var kept =
                db.sql("select sealed_key from second_step").query(String.class).single();
        var hash = db.sql("select rest_hash from recovery_code limit 1")
                .query(String.class)
                .single();
        assertThat(copied).contains("switched_on_at").doesNotContain(kept, hash, "sealed_key", "rest_hash");
    }

    private AtBrowser signedIn() {
        var jo = new AtBrowser();
        jo.giveThePassword(PASSWORD);
        return jo;
    }

    private AuthenticatorApp begun(AtBrowser jo) {
        jo.post("/account/second-step/key");
        return AuthenticatorApp.reading(jo.page("/account/second-step"));
    }

    private void switchOn(AtBrowser jo) {
        jo.post("/account/second-step/on", "code", begun(jo).codeAt(clock.instant()));
    }

    /// As it is once a code was right, without the codes for recovery, which take their time to make.
    private AuthenticatorApp withSecondStep() {
        var app = begun(signedIn());
        db.sql("update second_step set switched_on_at = begun_at, last_time_step = 0")
                .update();
        return app;
    }

    private String wrong(AuthenticatorApp app) {
        var right = List.of(
                app.codeAt(clock.instant().minusSeconds(30)),
                app.codeAt(clock.instant()),
                app.codeAt(clock.instant().plusSeconds(30)));
        return right.contains("000000") ? "000001" : "000000";
    }

    /// A browser that keeps its cookie.
    private final class AtBrowser {

        private @Nullable Cookie session;

        void giveThePassword(String password) {
            giveThePassword(JO, password);
        }

        void giveThePassword(String username, String password) {
            var request = mvc.post()
                    .uri("/sign-in")
                    .with(csrf())
                    .param("username", username)
                    .param("password", password);
            keep(session == null ? request.exchange() : request.cookie(session).exchange());
        }

        MvcTestResult get(String address) {
            var request = mvc.get().uri(URI.create(address));
            return keep(
                    session == null
                            ? request.exchange()
                            : request.cookie(session).exchange());
        }

        Document page(String address) {
            var answer = get(address);
            assertThat(answer).hasStatusOk();
            return document(answer);
        }

        MvcTestResult post(String address, String... fields) {
            var request = mvc.post().uri(URI.create(address)).with(csrf());
            for (var i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return keep(
                    session == null
                            ? request.exchange()
                            : request.cookie(session).exchange());
        }

        List<String> refused(String address, String code) {
            return errors(address, Map.of("code", code));
        }

        List<String> errors(String address, Map<String, String> fields) {
            var answer = post(
                    address,
                    fields.entrySet().stream()
                            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                            .toArray(String[]::new));
            assertThat(answer).hasStatusOk();
            var page = document(answer);
            assertThat(page.title()).startsWith("Error: ");
            return page.select(".govuk-error-summary li").eachText();
        }

        Document sound(Document page, String heading) throws IOException, SAXException {
            assertThat(page.select("h1").eachText()).containsExactly(heading);
            assertThat(HtmlChecker.complaintsAbout(
                            "<!doctype html>" + page.select("html").outerHtml()))
                    .isEmpty();
            return page;
        }

        private MvcTestResult keep(MvcTestResult answer) {
            var given = answer.getResponse().getCookie("SESSION");
            session = given == null ? session : given.getMaxAge() == 0 ? null : given;
            return answer;
        }

        private static Document document(MvcTestResult answer) {
            return Jsoup.parse(
                    new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                    "http://localhost/");
        }
    }
}
