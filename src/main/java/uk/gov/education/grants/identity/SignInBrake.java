package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.ClientNetwork;
import uk.gov.education.grants.shared.SignInTried;

/// The brake on guessing passwords. After ten wrong ones an account rests for fifteen minutes, known or not, so
/// that the answer tells nobody which user names exist; after a hundred, a network does, whatever accounts they
/// were for. Codes of the second step are counted apart, with the same limits: whoever gives a wrong one knows the
/// password, and neither a right password nor a new one begins the count again.
@Service
@Transactional
public class SignInBrake {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private enum Kind {
        ACCOUNT(10),
        CODE(10),
        NETWORK(100);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private final PersonRepository people;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInBrake(PersonRepository people, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Whether a password is not even looked at for now.
    ///
    /// @param address from which the request comes
    @Transactional(readOnly = true)
    public boolean isOn(String username, String address) {
        return isOn(Kind.ACCOUNT, Usernames.normal(username)) || isOn(Kind.NETWORK, ClientNetwork.of(address));
    }

    /// Whether a code of the second step is not even looked at for now.
    @Transactional(readOnly = true)
    boolean isOnForCodes(String username, String address) {
        return isOn(Kind.CODE, Usernames.normal(username)) || isOn(Kind.NETWORK, ClientNetwork.of(address));
    }

    @EventListener
    public void count(AuthenticationFailureBadCredentialsEvent failed) {
        if (failed.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            count(Kind.NETWORK, ClientNetwork.of(String.valueOf(details.getRemoteAddress())));
        }
        countFor(failed.getAuthentication().getName());
        tell(failed.getAuthentication(), true);
    }

    /// A wrong password for this account, wherever it was asked for. Its owner is told once it rests.
    void countFor(String typed) {
        var username = Usernames.normal(typed);
        if (count(Kind.ACCOUNT, username) == Kind.ACCOUNT.most) {
            people.findByUsername(username)
                    .filter(person -> !person.isDisabled())
                    .ifPresent(person -> events.publishEvent(new AccountRests(
                            Actor.SERVICE,
                            clock.instant(),
                            person.username(),
                            person.name(),
                            clock.instant().plus(PAUSE))));
        }
    }

    /// A wrong code for this account, after its right password.
    void countCode(String typed, String address) {
        var username = Usernames.normal(typed);
        count(Kind.NETWORK, ClientNetwork.of(address));
        if (count(Kind.CODE, username) == Kind.CODE.most) {
            people.findByUsername(username)
                    .ifPresent(person -> events.publishEvent(new SecondStepRests(
                            Actor.SERVICE,
                            clock.instant(),
                            person.username(),
                            person.name(),
                            clock.instant().plus(PAUSE))));
        }
    }

    @EventListener
    public void forget(AuthenticationSuccessEvent succeeded) {
        forget(succeeded.getAuthentication().getName());
        tell(succeeded.getAuthentication(), false);
    }

    private void tell(Authentication who, boolean wasRefused) {
        var address = who instanceof UsernamePasswordAuthenticationToken ? "/sign-in" : "/sign-in/with/dfe-sign-in";
        events.publishEvent(new SignInTried(Usernames.normal(who.getName()), address, wasRefused));
    }

    void forget(String username) {
        forget(Kind.ACCOUNT, username);
    }

    void forgetCodes(String username) {
        forget(Kind.CODE, username);
    }

    private void forget(Kind kind, String username) {
        db.sql("delete from sign_in_attempt where kind = :kind and subject = :username")
                .param("kind", kind.name())
                .param("username", Usernames.normal(username))
                .update();
    }

    /// How many there are now, this one included.
    private int count(Kind kind, String subject) {
        return db.sql("""
                        insert into sign_in_attempt as kept (kind, subject, failures, first_at) values (:kind, :subject, 1, :now)
                        on conflict (kind, subject) do update set
                            failures = case when kept.first_at < :since then 1 else kept.failures + 1 end,
                            first_at = case when kept.first_at < :since then :now else kept.first_at end
                        returning failures""")
                .param("kind", kind.name())
                .param("subject", subject)
                .param("now", at(clock.instant()))
                .param("since", at(clock.instant().minus(PAUSE)))
                .query(Integer.class)
                .single();
    }

    private boolean isOn(Kind kind, String subject) {
        return failures(kind, subject) >= kind.most;
    }

    private int failures(Kind kind, String subject) {
        return db.sql("""
                        select failures from sign_in_attempt
                        where kind = :kind and subject = :subject and first_at >= :since""")
                .param("kind", kind.name())
                .param("subject", subject)
                .param("since", at(clock.instant().minus(PAUSE)))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
