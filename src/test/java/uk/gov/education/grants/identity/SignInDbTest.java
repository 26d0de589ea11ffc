package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// How people get in, and what keeps others out.
@WholeHouse
@Transactional
class SignInDbTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    ActorLookup actors;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    @Autowired
    JdbcClient db;

    UUID jo;

    @BeforeEach
    void jo() {
        clock.reset();
        jo = people.add(Actor.SERVICE, "jo@example.org", "Jo Patel", "correct horse");
        saved.flush();
    }

    @Test
    void theRightPasswordLeadsToTheWorkThatWaits() {
        assertThat(signIn("Jo@Example.org", "correct horse")).hasRedirectedUrl("/work");
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonAreToldTheSame() {
        assertThat(signIn("jo@example.org", "wrong")).hasRedirectedUrl("/sign-in?refused");
        assertThat(signIn("nobody@example.org", "wrong")).hasRedirectedUrl("/sign-in?refused");
        assertThat(signIn("no\0body", "wrong")).hasRedirectedUrl("/sign-in?refused");
    }

    @Test
    void tenWrongPasswordsCloseTheAccountForAQuarterOfAnHour() {
        for (var i = 0; i < 10; i++) {
            signIn("jo@example.org", "guess " + i);
        }
        assertThat(signIn("jo@example.org", "correct horse")).hasRedirectedUrl("/sign-in?refused");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(signIn("jo@example.org", "correct horse")).hasRedirectedUrl("/work");
        clock.reset();
    }

    @Test
    void theOwnerOfAnAccountThatRestsIsTold() {
        for (var i = 0; i < 12; i++) {
            signIn("jo@example.org", "guess " + i);
        }
        assertThat(db.sql("select subject from letter where address = 'jo@example.org'")
                        .query(String.class)
                        .list())
                .containsExactly("Ten wrong passwords were given for your account on Grant programmes");
    }

    @Test
    void aHundredWrongPasswordsFromOneNetworkCloseItForAllAccounts() {
        ninetyNineWrong("127.0.0.1");
        assertThat(signIn("jo@example.org", "correct horse")).hasRedirectedUrl("/work");
        signIn("somebody@example.org", "guess");
        assertThat(signIn("jo@example.org", "correct horse")).hasRedirectedUrl("/sign-in?refused");
        assertThat(from("192.0.2.7", "jo@example.org", "correct horse")).hasRedirectedUrl("/work");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(signIn("jo@example.org", "correct horse")).hasRedirectedUrl("/work");
        clock.reset();
    }

    @Test
    void whatACallerSaysOfItsNetworkIsNotBelieved() {
        ninetyNineWrong("127.0.0.1");
        mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .header("X-Forwarded-For", "192.0.2.7")
                .param("username", "somebody@example.org")
                .param("password", "guess")
                .exchange();
        assertThat(signIn("jo@example.org", "correct horse")).hasRedirectedUrl("/sign-in?refused");
        assertThat(from("192.0.2.7", "jo@example.org", "correct horse")).hasRedirectedUrl("/work");
    }

    private void ninetyNineWrong(String network) {
        from(network, "somebody@example.org", "guess");
        assertThat(db.sql("update sign_in_attempt set failures = 99 where kind = 'NETWORK' and subject = :network")
                        .param("network", network)
                        .update())
                .isOne();
    }

    @Test
    void whoSignedInAndWhoWasRefusedIsWrittenDownAndNoNameThatNobodyHas() {
        signIn("JO@example.org", "wrong");
        signIn("correct horse", "correct horse");
        signIn("jo@example.org", "correct horse");
        assertThat(db.sql("""
                                select concat_ws(' ', person_name, shown, was_refused, method, address, subject)
                                from sighting order by id""").query(String.class).list())
                .containsExactly(
                        "Jo Patel SIGN_IN t POST /sign-in jo@example.org",
                        "Jo Patel SIGN_IN f POST /sign-in jo@example.org");
    }

    /// Or whoever guesses fills the database.
    @Test
    void whileAnAccountRestsNothingMoreIsWrittenDown() {
        for (var i = 0; i < 14; i++) {
            signIn("jo@example.org", "guess " + i);
        }
        assertThat(db.sql("select count(*) from sighting").query(Long.class).single())
                .isEqualTo(10);
    }

    @Test
    void somebodyWhoseAccountIsSwitchedOffIsRefusedAtTheNextClick() {
        assertThat(mvc.get().uri("/work").with(somebody("jo@example.org"))).hasStatusOk();
        people.setDisabled(Actor.SERVICE, jo, true);
        saved.flush();
        assertThat(mvc.get().uri("/work").with(somebody("jo@example.org"))).hasStatus(403);
    }

    @Test
    void signingInMakesANewSessionAndSigningOutEndsIt() {
        var before = Objects.requireNonNull(
                mvc.get().uri("/work").exchange().getResponse().getCookie("SESSION"));
        var signedIn = mvc.post()
                .uri("/sign-in")
                .cookie(before)
                .with(csrf())
                .param("username", "jo@example.org")
                .param("password", "correct horse")
                .exchange();
        var after = Objects.requireNonNull(signedIn.getResponse().getCookie("SESSION"));
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/work").cookie(before)).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/work").cookie(after)).hasStatusOk();
        assertThat(mvc.post().uri("/sign-out").cookie(after).with(csrf())).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/work").cookie(after)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void rolesAndLimitsBelongToThePerson() {
        people.grant(Actor.SERVICE, jo, Role.APPROVER, null, Money.pounds(5_000_000));
        saved.flush();
        var jo = actors.actor("jo@example.org").orElseThrow();
        assertThat(jo.is(Role.APPROVER)).isTrue();
        assertThat(jo.approvalLimit()).isEqualTo(Money.pounds(5_000_000));
    }

    @Test
    void aPageForSignedInPeopleAsksTheOthersToSignIn() {
        assertThat(mvc.get().uri("/work")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    }

    private MvcTestResult signIn(String username, String password) {
        return from("127.0.0.1", username, password);
    }

    private MvcTestResult from(String address, String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .remoteAddress(address)
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }
}
