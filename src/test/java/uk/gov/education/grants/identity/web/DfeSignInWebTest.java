package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xml.sax.SAXException;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.identity.ColleagueService;
import uk.gov.education.grants.identity.InviteOutcome.Invited;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.identity.Refusal;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.site.HtmlChecker;
import uk.gov.education.grants.support.AuthenticatorApp;
import uk.gov.education.grants.support.PersonAtBrowser;
import uk.gov.education.grants.support.PersonId;
import uk.gov.education.grants.support.SignInSimulator;
import uk.gov.education.grants.support.SignInSimulator.Signing;
import uk.gov.education.grants.support.TestClock;
import uk.gov.education.grants.support.TestDatabase;

/// Signing in with DfE Sign-in: who is let in, who is not, and what a provider that lies or is away
/// comes to. Everybody here is at a browser that follows where it is sent, to a provider at a port of
/// its own.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", "oidc"})
@Import({TestDatabase.class, TestClock.class})
@ExtendWith(OutputCaptureExtension.class)
class DfeSignInWebTest {

    private static final String PASSWORD = "kettle orbit thimble";
    private static final String WITH_DFE = "/sign-in/with/dfe-sign-in";
    private static final SignInSimulator PROVIDER = SignInSimulator.start();

    private static final Map<String, Object> HACKNEY =
            authority("5F8E2C1A-0000-4000-8000-000000000204", "Hackney London Borough Council", "204");
    private static final Map<String, Object> LEEDS =
            authority("5F8E2C1A-0000-4000-8000-000000000383", "Leeds City Council", "383");

    @Autowired
    PeopleService people;

    @Autowired
    ColleagueService colleagues;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    /// The provider is away while the service starts: it starts all the same.
    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        PROVIDER.away("/");
        settings.add("grants.dfe-sign-in.issuer", PROVIDER::address);
        settings.add("grants.dfe-sign-in.client-id", () -> SignInSimulator.CLIENT);
        settings.add("grants.dfe-sign-in.client-secret", () -> SignInSimulator.SECRET);
        settings.add("grants.dfe-sign-in.api", PROVIDER::address);
        settings.add("grants.dfe-sign-in.api-secret", () -> SignInSimulator.API_SECRET);
    }

    @BeforeEach
    void honest() {
        PROVIDER.honest();
        clock.reset();
    }

    @Test
    void somebodyWhomTheServiceKnowsIsSignedInAsThemselves() {
        var jo = editor();
        PROVIDER.letIn(jo, jo.toUpperCase(Locale.UK), HACKNEY);
        PROVIDER.roles("BID_EDITOR");
        var browser = new AtBrowser();
        var page = browser.get("/work");
        assertThat(page.path()).isEqualTo("/sign-in");
        var before = browser.session();
        page = browser.follow(page, "Sign in with DfE Sign-in");
        assertThat(page.path()).isEqualTo("/work");
        assertThat(page.html().select("a[href=/account]").text()).isEqualTo("Jo Patel");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(PROVIDER.lastAsked())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile email organisation")
                .containsKeys("code_challenge", "state", "nonce")
                .doesNotContainKeys("prompt", "max_age");
        assertThat(told(jo))
                .endsWith(
                        "signed in with DfE Sign-in for the first time",
                        "came from Hackney London Borough Council at DfE Sign-in, where they have the roles BID_EDITOR");
        assertThat(browser.get("/account").html().text()).contains("You sign in with DfE Sign-in");
        assertThat(db.sql("select address from sighting where subject = :jo and shown = 'SIGN_IN' and not was_refused")
                        .param("jo", jo)
                        .query(String.class)
                        .list())
                .containsExactly("/sign-in/with/dfe-sign-in");
    }

    @Test
    void theAccountAtTheProviderDecidesWhoItIsEvenIfItsAddressChanges() {
        var jo = editor();
        var ann = editor();
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/work");
        var told = told(jo);
        var browser = new AtBrowser();
        PROVIDER.letIn(jo, ann, HACKNEY);
        browser.get(WITH_DFE);
        assertThat(browser.get("/account").html().text()).contains(jo).doesNotContain(ann);
        assertThat(told(jo)).isEqualTo(told);
        assertThat(comes("another account", ann, HACKNEY).path()).isEqualTo("/work");
    }

    @Test
    void nobodyIsMadeOfSomebodyWhomTheServiceDoesNotKnow(CapturedOutput log) {
        var before = count("person");
        var page = comes("stranger", "stranger@example.org", HACKNEY);
        assertThat(page.path()).isEqualTo("/sign-in/refused/unknown");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().text())
                .contains("nobody in this service has the e-mail address")
                .contains("ask a colleague")
                .contains("ask an administrator");
        assertThat(count("person")).isEqualTo(before);
        assertThat(log)
                .contains("Nobody was signed in from DfE Sign-in, unknown")
                .doesNotContain("stranger@example.org");
    }

    @Test
    void anAddressThatNobodyVerifiedLinksNobody() {
        var jo = editor();
        var said = new HashMap<>(HACKNEY);
        said.put("email_verified", false);
        assertThat(comes(jo, jo, said).path()).isEqualTo("/sign-in/refused/email-not-verified");
        assertThat(links(jo)).isZero();
    }

    @Test
    void somebodySwitchedOffStaysOut() {
        var jo = editor();
        people.setDisabled(Actor.SERVICE, PersonId.of(db, jo), true);
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/sign-in/refused/switched-off");
        assertThat(links(jo)).isZero();
        people.setDisabled(Actor.SERVICE, PersonId.of(db, jo), false);
        var browser = new AtBrowser();
        PROVIDER.letIn(jo, jo, HACKNEY);
        assertThat(browser.get(WITH_DFE).path()).isEqualTo("/work");
        people.setDisabled(Actor.SERVICE, PersonId.of(db, jo), true);
        assertThat(browser.get("/work").status()).isEqualTo(403);
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/sign-in/refused/switched-off");
    }

    @Test
    void aSecondAccountWithTheSameAddressIsRefusedUntilAnAdministratorForgetsTheFirst() {
        var jo = editor();
        assertThat(comes("first of " + jo, jo, HACKNEY).path()).isEqualTo("/work");
        assertThat(comes("second of " + jo, jo, HACKNEY).path()).isEqualTo("/sign-in/refused/linked-to-another");
        assertThat(comes("first of " + jo, jo, HACKNEY).path()).isEqualTo("/work");
        var admin = new AtBrowser();
        var ada = administrator();
        PROVIDER.letIn(ada, ada, Map.of());
        admin.get(WITH_DFE);
        var page = "/admin/people/" + PersonId.of(db, jo);
        admin.send(admin.get(page), page + "/unlink", Map.of());
        assertThat(told(jo)).endsWith("forgot as which account at DfE Sign-in Jo Patel comes");
        assertThat(comes("second of " + jo, jo, HACKNEY).path()).isEqualTo("/work");
        assertThat(comes("first of " + jo, jo, HACKNEY).path()).isEqualTo("/sign-in/refused/linked-to-another");
    }

    @Test
    void somebodyWhoComesFromAnotherOrganisationStaysOut() {
        var jo = editor();
        assertThat(comes(jo, jo, LEEDS).path()).isEqualTo("/sign-in/refused/other-organisation");
        assertThat(comes(jo, jo, authority("an id", "Hackney", "999")).path())
                .isEqualTo("/sign-in/refused/other-organisation");
        assertThat(comes(jo, jo, organisation("an id", "A school", Map.of())).path())
                .isEqualTo("/sign-in/refused/other-organisation");
        assertThat(comes(jo, jo, Map.of()).path()).isEqualTo("/sign-in/refused/other-organisation");
        assertThat(links(jo)).isZero();
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/work");
    }

    @Test
    void aCharityThatIsWrittenInAnotherWayThereIsLetInAndWhatWasSaidIsKept() {
        var charity = UUID.randomUUID();
        db.sql(
                        "insert into organisation (id, version, name, kind, org_id) values (:id, 0, 'Kind Hearts', 'CHARITY', :org)")
                .param("id", charity)
                .param("org", "GB-CHC-" + charity)
                .update();
        var jo = person(null);
        people.grant(Actor.SERVICE, PersonId.of(db, jo), Role.EVALUATOR, charity, null);
        assertThat(comes(jo, jo, organisation("an id", "The Kind Hearts Trust", Map.of()))
                        .path())
                .isEqualTo("/work");
        assertThat(told(jo)).last().asString().startsWith("came from The Kind Hearts Trust at DfE Sign-in");
        assertThat(comes(jo, jo, LEEDS).path()).isEqualTo("/sign-in/refused/other-organisation");
    }

    @Test
    void rolesAtTheProviderGiveNobodyAnythingAndAreWrittenDown() {
        var jo = editor();
        var before = count("membership");
        PROVIDER.roles("CERTIFIER", "something-else");
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/work");
        assertThat(count("membership")).isEqualTo(before);
        var ada = administrator();
        var admin = new AtBrowser();
        PROVIDER.letIn(ada, ada, Map.of());
        admin.get(WITH_DFE);
        assertThat(admin.get("/admin/people/" + PersonId.of(db, jo)).html().text())
                .contains("Comes from Hackney London Borough Council")
                .contains("Roles there Certifier, something-else")
                .contains("Held here and not there Bid editor, Hackney");
        var told = told(jo);
        PROVIDER.roles("something-else", "CERTIFIER");
        comes(jo, jo, HACKNEY);
        assertThat(told(jo)).isEqualTo(told);
    }

    @Test
    void somebodyWhoseOrganisationTookTheirAccessAwayStaysOut() {
        var jo = editor();
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/work");
        PROVIDER.noAccess();
        assertThat(comes(jo, jo, HACKNEY).path()).isEqualTo("/sign-in/refused/no-access");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("nonce", claims -> claims.claim("nonce", "of another sign-in"), "invalid_nonce"),
                lie("no nonce", claims -> claims.claim("nonce", null), "invalid_nonce"),
                lie("audience", claims -> claims.audience("another service"), "aud"),
                lie("issuer", claims -> claims.issuer("https://elsewhere.example.org"), "iss"),
                lie("no subject", claims -> claims.subject(null), "sub"),
                lie(
                        "expired",
                        claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(600)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(300))),
                        "expired"));
    }

    private static Arguments lie(String what, UnaryOperator<JWTClaimsSet.Builder> about, String logged) {
        return Arguments.of(what, about, logged);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatSaysWhatIsNotSoIsRefusedAndLogged(
            String what, UnaryOperator<JWTClaimsSet.Builder> about, String logged, CapturedOutput log) {
        var jo = editor();
        PROVIDER.lies(about);
        notBelieved(jo);
        assertThat(log.getOut().lines().filter(line -> line.contains("not-believed")))
                .last()
                .asString()
                .contains(logged);
    }

    @ParameterizedTest
    @EnumSource(value = Signing.class, names = "OWN_KEY", mode = EnumSource.Mode.EXCLUDE)
    void aTokenThatTheProviderDidNotSignIsRefusedAndLogged(Signing signing, CapturedOutput log) {
        var jo = editor();
        PROVIDER.signs(signing);
        notBelieved(jo);
        assertThat(log).contains(signing == Signing.NOT_AT_ALL ? "Unsupported algorithm of none" : "Invalid signature");
    }

    private void notBelieved(String username) {
        PROVIDER.letIn(username, username, HACKNEY);
        var browser = new AtBrowser();
        var page = browser.get(WITH_DFE);
        assertThat(page.path()).isEqualTo("/sign-in/refused/not-believed");
        assertThat(page.status()).isEqualTo(403);
        assertThat(browser.get("/work").path()).isEqualTo("/sign-in");
        assertThat(links(username)).isZero();
    }

    @Test
    void anAnswerToWhatThisBrowserDidNotAskIsRefusedAndLogged(CapturedOutput log) {
        var jo = editor();
        PROVIDER.letIn(jo, jo, HACKNEY);
        var victim = new AtBrowser();
        assertThat(victim.get("/sign-in/from/dfe-sign-in?code=code-0&state=guessed")
                        .path())
                .isEqualTo("/sign-in/refused/not-believed");
        assertThat(log).contains("authorization_request_not_found");
        victim.get("/sign-in/from/dfe-sign-in");
        assertThat(log).contains("invalid_request");
        assertThat(victim.get("/work").path()).isEqualTo("/sign-in");
    }

    @Test
    void whoChangesTheirMindAtTheProviderIsBackAtTheSignIn() {
        PROVIDER.refuses("access_denied");
        assertThat(new AtBrowser().get(WITH_DFE).path()).isEqualTo("/sign-in");
        PROVIDER.refuses("server_error");
        assertThat(new AtBrowser().get(WITH_DFE).path()).isEqualTo("/sign-in/refused/unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known", "/token", "/me", "/services"})
    void aProviderThatIsAwayIsSaidToBeAway(String path) {
        clock.setTo(clock.instant().plus(Duration.ofMinutes(61)));
        PROVIDER.away(path);
        unavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/services"})
    void aProviderThatIsSlowIsNotWaitedFor(String path) {
        PROVIDER.slow(path);
        var start = System.nanoTime();
        unavailable();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SignInSimulator.SLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is no JSON",
                "{}",
                "[]",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": 7}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"\"}"
            })
    void aProviderThatTalksNonsenseIsSaidToBeAway(String nonsense) {
        PROVIDER.talksNonsense(nonsense);
        unavailable();
    }

    @Test
    void aProviderThatSaysThatItIsAnotherIsNotAsked() {
        // longer after anybody asked it than what it says is kept
        clock.setTo(clock.instant().plus(Duration.ofHours(3)));
        PROVIDER.saysThatItIs("https://elsewhere.example.org");
        unavailable();
    }

    private void unavailable() {
        var jo = editor();
        PROVIDER.letIn(jo, jo, HACKNEY);
        var browser = new AtBrowser();
        var page = browser.get(WITH_DFE);
        assertThat(page.path()).isEqualTo("/sign-in/refused/unavailable");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().select("h1").text()).isEqualTo("You cannot sign in with DfE Sign-in at the moment");
        PROVIDER.honest();
        PROVIDER.letIn(jo, jo, HACKNEY);
        assertThat(browser.get(WITH_DFE).path()).isEqualTo("/work");
    }

    @Test
    void whoDecidesIsSentToGiveTheirPasswordThereOnceMore() {
        var ada = administrator();
        var browser = new AtBrowser();
        PROVIDER.letIn(ada, ada, Map.of());
        PROVIDER.passwordGiven(Duration.ofMinutes(29));
        browser.get(WITH_DFE);
        assertThat(browser.get("/admin/people").path()).isEqualTo("/admin/people");
        PROVIDER.passwordGiven(Duration.ofMinutes(31));
        assertThat(browser.get(WITH_DFE).path()).isEqualTo("/work");
        var page = browser.get("/admin/people");
        assertThat(page.html().select("h1").text()).isEqualTo("Sign in again");
        assertThat(page.html().select("input[type=password]")).isEmpty();
        var again = browser.follow(page, "Sign in again with DfE Sign-in");
        assertThat(again.path()).isEqualTo("/sign-in/refused/not-asked-again");
        assertThat(PROVIDER.lastAsked()).containsEntry("prompt", "login").containsEntry("max_age", "1800");
        PROVIDER.lies(claims -> claims.claim("auth_time", null));
        assertThat(browser.follow(page, "Sign in again with DfE Sign-in").path())
                .isEqualTo("/sign-in/refused/not-asked-again");
        PROVIDER.lies(claims -> claims);
        PROVIDER.passwordGiven(Duration.ZERO);
        assertThat(browser.follow(page, "Sign in again with DfE Sign-in").path())
                .isEqualTo("/admin/people");
    }

    @Test
    void onlyAnAdministratorWhoIsNothingElseSignsInWithAPassword() {
        var jo = person(PASSWORD);
        people.grant(Actor.SERVICE, PersonId.of(db, jo), Role.OFFICER, null, null);
        assertThat(withPassword(jo).html().select(".govuk-error-summary")).isNotEmpty();
        var ada = administrator();
        var browser = new AtBrowser();
        var page = browser.send(browser.get("/sign-in"), "/sign-in", Map.of("username", ada, "password", PASSWORD));
        assertThat(page.path()).isEqualTo("/work");
        assertThat(browser.get("/account").html().text()).contains("Change your password");
        var again = browser.get("/sign-in?again").html();
        assertThat(again.select("input[type=password]")).hasSize(1);
        assertThat(again.text()).doesNotContain("with DfE Sign-in");
        people.grant(Actor.SERVICE, PersonId.of(db, ada), Role.OFFICER, null, null);
        assertThat(withPassword(ada).html().select(".govuk-error-summary")).isNotEmpty();
        var nobody = new AtBrowser();
        for (var username : List.of(jo, ada, administrator())) {
            nobody.send(nobody.get("/sign-in/forgotten"), "/sign-in/forgotten", Map.of("username", username));
        }
        assertThat(db.sql("select p.username from password_link l join person p on p.id = l.person_id")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(jo, ada);
    }

    @Test
    void whoSignsOutIsSignedOutThereTooWhereThatCanBe() {
        var jo = editor();
        PROVIDER.letIn(jo, jo, HACKNEY);
        var browser = new AtBrowser();
        var page = browser.get(WITH_DFE);
        assertThat(page.policy()).contains("form-action 'self' " + PROVIDER.address());
        var out = browser.send(page, "/sign-out", Map.of());
        assertThat(out.path()).isEqualTo("/");
        assertThat(PROVIDER.lastSignOut())
                .containsEntry("post_logout_redirect_uri", "http://localhost:" + port + "/")
                .hasEntrySatisfying(
                        "id_token_hint", token -> assertThat(token.split("\\.")).hasSize(3));
        assertThat(browser.get("/work").path()).isEqualTo("/sign-in");
        page = browser.get(WITH_DFE);
        clock.setTo(clock.instant().plus(Duration.ofMinutes(61)));
        PROVIDER.away("/");
        assertThat(browser.send(page, "/sign-out", Map.of()).path()).isEqualTo("/");
        assertThat(browser.get("/work").path()).isEqualTo("/sign-in");
    }

    /// A real browser holds the policy of the page against every address that a form is sent on to.
    @Test
    void aRealBrowserGoesThereAndBackAndOutAgain() {
        var jo = editor();
        PROVIDER.letIn(jo, jo, HACKNEY);
        try (var person = PersonAtBrowser.somebody("http://localhost:" + port, true)) {
            person.goTo("/bids").press("Sign in with DfE Sign-in").reads("Signed in as Jo Patel");
            assertThat(person.address()).startsWith("/bids");
            person.signOut().goTo("/bids").reads("Sign in with DfE Sign-in");
        }
        assertThat(PROVIDER.lastSignOut()).containsKey("id_token_hint");
    }

    @Test
    void peopleAreAddedAndInvitedWithoutAPassword() {
        var ada = administrator();
        var admin = new AtBrowser();
        PROVIDER.letIn(ada, ada, Map.of());
        admin.get(WITH_DFE);
        var sam = "sam." + UUID.randomUUID() + "@example.org";
        var page = admin.send(admin.get("/admin/people"), "/admin/people", Map.of("name", "Sam Reed", "username", sam));
        assertThat(page.path()).isEqualTo("/admin/people/" + PersonId.of(db, sam));
        assertThat(comes(sam, sam, Map.of()).path()).isEqualTo("/work");

        var jo = editor();
        var kim = "kim." + UUID.randomUUID() + "@example.org";
        var invited = (Invited) colleagues.invite(actor(jo), hackney(), Role.BID_EDITOR, "Kim", kim);
        var link = "/invitations/" + invited.token().text();
        var browser = new AtBrowser();
        assertThat(browser.send(browser.get(link), link, Map.of("name", "Kim Lee"))
                        .html()
                        .text())
                .contains("Sign in with the account at DfE Sign-in that has this e-mail address");
        assertThat(comes(kim, kim, HACKNEY).path()).isEqualTo("/work");
        assertThat(db.sql("select count(*) from person where username in (:new) and password_hash is not null")
                        .param("new", List.of(sam, kim))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /// Their second factor is that of the provider; whoever comes with a password gives a code.
    @Test
    void aSecondStepIsAskedForAfterAPasswordAndNotAfterTheProvider() {
        var ada = administrator();
        var browser = new AtBrowser();
        browser.send(browser.get("/sign-in"), "/sign-in", Map.of("username", ada, "password", PASSWORD));
        browser.send(browser.get("/account/second-step"), "/account/second-step/key", Map.of());
        var page = browser.get("/account/second-step");
        var app = AuthenticatorApp.reading(page.html());
        page = browser.send(page, "/account/second-step/on", Map.of("code", app.codeAt(clock.instant())));
        assertThat(page.html().select("h1").text()).isEqualTo("Keep your recovery codes");
        assertThat(withPassword(ada).path()).isEqualTo("/sign-in/code");
        assertThat(comes(ada, ada, Map.of()).path()).isEqualTo("/work");

        var jo = editor();
        PROVIDER.letIn(jo, jo, HACKNEY);
        var other = new AtBrowser();
        other.get(WITH_DFE);
        assertThat(other.get("/account").html().select("a[href=/account/second-step]"))
                .isEmpty();
        assertThat(other.get("/account/second-step").html().select("h1").text())
                .isEqualTo("You have no second step here");
    }

    @Test
    void everyPageOfItIsSound() throws IOException, SAXException {
        var browser = new AtBrowser();
        assertThat(HtmlChecker.complaintsAbout(browser.get("/sign-in").html().outerHtml()))
                .isEmpty();
        for (var why : Refusal.values()) {
            var page = browser.get("/sign-in/refused/" + why.slug());
            assertThat(page.html().select("main p").size()).as(why.slug()).isGreaterThan(1);
            assertThat(HtmlChecker.complaintsAbout(page.html().outerHtml()))
                    .as(why.slug())
                    .isEmpty();
        }
        assertThat(browser.get("/sign-in/refused/nonsense").status()).isEqualTo(404);
        assertThat(browser.get("/sign-in/with/somebody-else").path()).isEqualTo("/sign-in/refused/unavailable");
    }

    private Shown comes(String subject, String email, Map<String, Object> more) {
        PROVIDER.letIn(subject, email, more);
        return new AtBrowser().get(WITH_DFE);
    }

    private Shown withPassword(String username) {
        var browser = new AtBrowser();
        return browser.send(browser.get("/sign-in"), "/sign-in", Map.of("username", username, "password", PASSWORD));
    }

    private String person(@Nullable String password) {
        var username = "jo." + UUID.randomUUID() + "@example.org";
        people.add(Actor.SERVICE, username, "Jo Patel", password);
        return username;
    }

    private String editor() {
        var username = person(null);
        people.grant(Actor.SERVICE, PersonId.of(db, username), Role.BID_EDITOR, hackney(), null);
        return username;
    }

    private String administrator() {
        var username = person(PASSWORD);
        people.grant(Actor.SERVICE, PersonId.of(db, username), Role.ADMIN, null, null);
        return username;
    }

    private Actor actor(String username) {
        return new Actor(
                PersonId.of(db, username),
                "Jo Patel",
                Set.of(new Actor.Standing(Role.BID_EDITOR, Optional.of(hackney()))),
                Money.ZERO);
    }

    private UUID hackney() {
        return db.sql("select id from organisation where org_id = 'GB-LAE-HCK'")
                .query(UUID.class)
                .single();
    }

    private List<String> told(String username) {
        return db.sql("select sentence from audit_entry where subject = :username order by id")
                .param("username", username)
                .query(String.class)
                .list();
    }

    private int links(String username) {
        return db.sql(
                        "select count(*) from dfe_sign_in d join person p on p.id = d.person_id where username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static Map<String, Object> authority(String id, String name, String number) {
        return organisation(
                id,
                name,
                Map.of("category", Map.of("id", "002", "name", "Local Authority"), "establishmentNumber", number));
    }

    private static Map<String, Object> organisation(String id, String name, Map<String, Object> more) {
        var organisation = new HashMap<String, Object>(Map.of("id", id, "name", name));
        organisation.putAll(more);
        return Map.of("organisation", organisation);
    }

    /// A page, after every redirect.
    private record Shown(String path, int status, String policy, Document html) {}

    /// A browser of the real web: it keeps cookies and goes where it is sent, to the provider and back.
    private final class AtBrowser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Shown get(String address) {
            return ask(HttpRequest.newBuilder(at(address)).build());
        }

        Shown follow(Shown page, String link) {
            return get(page.html().select("a:containsOwn(" + link + ")").attr("href"));
        }

        /// Sends the form of a page that goes to an address.
        Shown send(Shown page, String address, Map<String, String> typed) {
            var fields = new HashMap<>(typed);
            fields.put(
                    "_csrf",
                    page.html()
                            .select("form[action=" + address + "] input[name=_csrf]")
                            .val());
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return ask(HttpRequest.newBuilder(at(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build());
        }

        @Nullable
        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("SESSION"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse(null);
        }

        private Shown ask(HttpRequest request) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                return new Shown(
                        answer.uri().getPath(),
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Security-Policy").orElse(""),
                        Jsoup.parse(answer.body(), answer.uri().toString()));
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private URI at(String address) {
            return URI.create("http://localhost:" + port + address);
        }
    }
}
