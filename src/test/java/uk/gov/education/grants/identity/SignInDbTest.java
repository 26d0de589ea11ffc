package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @BeforeEach
    void jo() {
        clock.reset();
        people.add(Actor.SERVICE, "jo@example.org", "Jo Patel", "correct horse");
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
    void somebodyWhoseAccountIsSwitchedOffIsRefusedAtTheNextClick() {
        assertThat(mvc.get().uri("/work").with(user("jo@example.org"))).hasStatusOk();
        people.setDisabled(Actor.SERVICE, "jo@example.org", true);
        saved.flush();
        assertThat(mvc.get().uri("/work").with(user("jo@example.org"))).hasStatus(403);
    }

    @Test
    void rolesAndLimitsBelongToThePerson() {
        people.grant(Actor.SERVICE, "jo@example.org", Role.APPROVER, null, Money.pounds(5_000_000));
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
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }
}
