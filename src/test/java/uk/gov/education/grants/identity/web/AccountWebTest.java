package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.identity.FirstPasswordAsked;
import uk.gov.education.grants.identity.PasswordForgotten;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.PersonId;
import uk.gov.education.grants.support.WholeHouse;

/// One's own account: a new password, a forgotten one, and being asked for it again where it matters.
@WholeHouse
@Transactional
@RecordApplicationEvents
class AccountWebTest {

    private static final String JO = "jo@example.org";
    private static final String OLD = "kettle orbit thimble";
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

    UUID id;
    Browser jo;
    Browser anybody;

    @BeforeEach
    void jo() {
        clock.reset();
        id = people.add(Actor.SERVICE, JO, "Jo Patel", OLD);
        saved.flush();
        jo = Browser.of(mvc, JO);
        anybody = Browser.ofThePublic(mvc);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aNewPasswordIsChosenAndTheOldOneIsWorthNothing() {
        assertThat(jo.post("/account/password", Map.of("present", OLD, "password", NEW)))
                .hasRedirectedUrl("/account");
        saved.flush();
        assertThat(signIn(OLD)).hasRedirectedUrl("/sign-in?refused");
        assertThat(signIn(NEW)).hasRedirectedUrl("/work");
        assertThat(lettersOf("PASSWORD_CHANGED")).isOne();
    }

    @Test
    void aWrongPresentPasswordChangesNothingAndCountsLikeOneAtSignIn() {
        for (var i = 0; i < 10; i++) {
            assertThat(jo.refused("/account/password", Map.of("present", "wrong " + i, "password", NEW))
                            .select(".govuk-error-summary li")
                            .eachText())
                    .containsExactly("This is not your present password");
        }
        assertThat(jo.refused("/account/password", Map.of("present", OLD, "password", NEW))
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("Your account rests after ten wrong passwords. Try again in 15 minutes");
        assertThat(lettersOf("PASSWORD_CHANGED")).isZero();
        assertThat(lettersOf("ACCOUNT_RESTS")).isOne();
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsNotTaken() {
        var page = jo.refused("/account/password", Map.of("present", OLD, "password", "jo@example.org"));
        assertThat(page.select(".govuk-error-summary li").text())
                .isEqualTo(
                        "The new password is too easy to guess. Use three or four words that do not belong together");
        assertThat(page.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        var here = sessionOf(signIn(OLD));
        var elsewhere = sessionOf(signIn(OLD));
        assertThat(mvc.post()
                        .uri("/account/password")
                        .cookie(here)
                        .with(csrf())
                        .param("present", OLD)
                        .param("password", NEW))
                .hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/work").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/work").cookie(elsewhere)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void oneCanSignOutEverywhereElse() {
        var here = sessionOf(signIn(OLD));
        var elsewhere = sessionOf(signIn(OLD));
        assertThat(mvc.get().uri("/account").cookie(here)).bodyText().contains("on other computers, last used");
        assertThat(mvc.post().uri("/account/elsewhere").cookie(here).with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/account").cookie(here)).bodyText().contains("Here, and nowhere else");
        assertThat(mvc.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aForgottenPasswordIsChosenAnewByALinkThatWorksOnce() {
        var link = askForLink();
        assertThat(anybody.page(link).select("strong").text()).contains("Jo Patel");
        assertThat(anybody.post(link, Map.of("password", NEW))).hasRedirectedUrl("/sign-in?changed");
        saved.flush();
        assertThat(signIn(NEW)).hasRedirectedUrl("/work");
        assertThat(anybody.post(link, Map.of("password", OLD))).hasStatus(404);
        assertThat(anybody.get(link)).hasStatus(404);
    }

    @Test
    void whoeverAnAdministratorAddsChoosesTheirOwnPasswordWithinSevenDays() {
        people.grant(
                Actor.SERVICE, people.add(Actor.SERVICE, "ada@example.org", "Ada Min", OLD), Role.ADMIN, null, null);
        saved.flush();
        var ada = Browser.of(mvc, "ada@example.org");
        assertThat(ada.page("/admin/people").select("input[type=password]")).isEmpty();
        var sam = Map.of("name", "Sam Reed", "username", "Sam@example.org");
        var added = ada.post("/admin/people", sam);
        assertThat(added).hasRedirectedUrl("/admin/people/" + PersonId.of(db, "sam@example.org"));
        assertThat(ada.refused("/admin/people", sam)
                        .select(".govuk-error-summary li")
                        .text())
                .isEqualTo("Sam Reed already signs in as sam@example.org.");

        var asked = events.stream(FirstPasswordAsked.class).toList();
        assertThat(asked).hasSize(1);
        var link = "/sign-in/forgotten/" + asked.getFirst().token().text();
        assertThat(db.sql("select body from letter where address = 'sam@example.org'")
                        .query(String.class)
                        .single())
                .contains(
                        "Ada Min has made an account for you", "/sign-in/forgotten/(the link was in the letter alone)")
                .doesNotContain(link);

        clock.setTo(clock.instant().plus(Duration.ofDays(6)));
        assertThat(anybody.page(link).select("strong").text()).contains("Sam Reed");
        clock.setTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(anybody.get(link)).hasStatus(404);
        clock.setTo(clock.instant().minus(Duration.ofDays(2)));
        assertThat(anybody.post(link, Map.of("password", NEW))).hasRedirectedUrl("/sign-in?changed");
        saved.flush();
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("username", "sam@example.org")
                        .param("password", NEW))
                .hasRedirectedUrl("/work");
        assertThat(anybody.get(link)).hasStatus(404);
    }

    @Test
    void whoHasNotChosenAPasswordIsSentAnotherLinkAndOneThatIsUsedEndsTheOthers() {
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
        saved.flush();
        jo.post("/admin/people", Map.of("name", "Sam Reed", "username", "sam@example.org"));
        var sam = "/admin/people/" + PersonId.of(db, "sam@example.org");
        assertThat(jo.page(sam).select("form[action$=/first-password]").text())
                .startsWith("This person has not chosen a password yet.");
        assertThat(jo.post(sam + "/first-password", Map.of())).hasRedirectedUrl(sam);
        var links = events.stream(FirstPasswordAsked.class)
                .map(asked -> "/sign-in/forgotten/" + asked.token().text())
                .toList();
        assertThat(links).hasSize(2).doesNotHaveDuplicates();
        assertThat(anybody.page(links.getFirst()).select("strong").text()).contains("Sam Reed");

        assertThat(anybody.post(links.getLast(), Map.of("password", NEW))).hasRedirectedUrl("/sign-in?changed");
        saved.flush();
        assertThat(anybody.get(links.getFirst())).hasStatus(404);
        assertThat(jo.page(sam).select("form[action$=/first-password]")).isEmpty();
        assertThat(jo.post(sam + "/first-password", Map.of())).hasStatus(409);
    }

    @Test
    void nobodyIsSentMoreThanFiveFirstLinksInAnHour() {
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
        saved.flush();
        jo.post("/admin/people", Map.of("name", "Sam Reed", "username", "sam@example.org"));
        var again = "/admin/people/%s/first-password".formatted(PersonId.of(db, "sam@example.org"));
        for (var time = 2; time <= 5; time++) {
            assertThat(jo.post(again, Map.of())).hasStatus3xxRedirection();
        }
        assertThat(jo.refused(again, Map.of())
                        .select(".govuk-error-summary a[href=#first-password]")
                        .text())
                .isEqualTo("Five links were sent within an hour. Send another later");
        clock.setTo(clock.instant().plus(Duration.ofHours(1)).plusSeconds(1));
        assertThat(jo.post(again, Map.of())).hasStatus3xxRedirection();
        assertThat(events.stream(FirstPasswordAsked.class)).hasSize(6);
    }

    @Test
    void aLinkWorksForHalfAnHour() {
        var link = askForLink();
        clock.setTo(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(anybody.get(link)).hasStatus(404);
        assertThat(anybody.post(link, Map.of("password", NEW))).hasStatus(404);
    }

    @Test
    void aLinkOfSomebodySwitchedOffWorksNoMore() {
        var link = askForLink();
        people.setDisabled(Actor.SERVICE, id, true);
        saved.flush();
        assertThat(anybody.get(link)).hasStatus(404);
        assertThat(anybody.post(link, Map.of("password", NEW))).hasStatus(404);
    }

    @Test
    void theAnswerDoesNotTellWhoHasAnAccountAndAnAccountGetsFiveLinksAnHour() {
        for (var i = 0; i < 7; i++) {
            assertThat(anybody.post("/sign-in/forgotten", Map.of("username", JO)))
                    .hasRedirectedUrl("/sign-in/forgotten/sent");
        }
        assertThat(anybody.post("/sign-in/forgotten", Map.of("username", "nobody@example.org")))
                .hasRedirectedUrl("/sign-in/forgotten/sent");
        assertThat(db.sql("select count(*) from password_link")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void theLetterForgetsItsLinkOnceItHasLeft() {
        var link = askForLink();
        db.sql("update letter set status = 'NOT_SENT' where kind = 'PASSWORD_LINK'")
                .update();
        assertThat(db.sql("select body from letter where kind = 'PASSWORD_LINK'")
                        .query(String.class)
                        .single())
                .doesNotContain(link)
                .contains("/sign-in/forgotten/(the link was in the letter alone)");
    }

    @Test
    void whoDecidesOnMoneyOrRolesGivesThePasswordOnceMore() {
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
        saved.flush();
        var decisions = "/admin/people";
        assertThat(asked(HttpMethod.GET, decisions, Duration.ofMinutes(29))).hasStatusOk();
        assertThat(asked(HttpMethod.GET, decisions, Duration.ofMinutes(31))).hasRedirectedUrl("/sign-in?again");
        assertThat(asked(HttpMethod.POST, decisions, Duration.ofMinutes(59))).hasStatusOk();
        assertThat(asked(HttpMethod.POST, decisions, Duration.ofMinutes(61))).hasRedirectedUrl("/sign-in?again");
        var page = jo.page("/sign-in?again");
        assertThat(page.select("#username").val()).isEqualTo(JO);
        assertThat(jo.get("/sign-in")).hasRedirectedUrl("/work");
    }

    @Test
    void noSessionGoesOnForEverAndWhatWasTypedBeforeItEndsIsTaken() {
        var typed = "/account/password";
        assertThat(asked(HttpMethod.GET, "/work", Duration.ofMinutes(719))).hasStatusOk();
        assertThat(asked(HttpMethod.GET, "/work", Duration.ofMinutes(721))).hasRedirectedUrl("/sign-in?again");
        assertThat(asked(HttpMethod.POST, typed, Duration.ofMinutes(1199))).hasStatusOk();
        assertThat(asked(HttpMethod.POST, typed, Duration.ofMinutes(1201))).hasRedirectedUrl("/sign-in?again");
    }

    private MvcTestResult asked(HttpMethod method, String address, Duration ago) {
        var password = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(Instant.now().minus(ago))
                .build();
        return mvc.method(method)
                .uri(address)
                .with(csrf())
                .with(user(JO).authorities(password))
                .exchange();
    }

    private String askForLink() {
        anybody.post("/sign-in/forgotten", Map.of("username", JO));
        var token = events.stream(PasswordForgotten.class)
                .reduce((_, last) -> last)
                .orElseThrow()
                .token();
        return "/sign-in/forgotten/" + token.text();
    }

    private long lettersOf(String kind) {
        return db.sql("select count(*) from letter where kind = :kind and address = :jo")
                .param("kind", kind)
                .param("jo", JO)
                .query(Long.class)
                .single();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", JO)
                .param("password", password)
                .exchange();
    }

    private static Cookie sessionOf(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
