package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts for Spring Security, and the brake on guessing: after ten wrong passwords an account is closed for fifteen
/// minutes, known or not, so that the answer tells nobody which user names exist.
@Service
class SignInAccounts implements UserDetailsService {

    private static final int MOST_FAILURES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int LONGEST_USERNAME = 200;

    private final PersonRepository people;
    private final JdbcClient db;
    private final Clock clock;

    SignInAccounts(PersonRepository people, JdbcClient db, Clock clock) {
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        var username = normal(typed);
        var person = people.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException(username));
        return User.withUsername(person.username())
                .password(person.passwordHash().orElse(""))
                .disabled(person.isDisabled())
                .accountLocked(failures(username) >= MOST_FAILURES)
                .build();
    }

    @EventListener
    @Transactional
    public void count(AuthenticationFailureBadCredentialsEvent failed) {
        db.sql("""
                insert into sign_in_attempt (username, failures, first_at) values (:username, 1, :now)
                on conflict (username) do update set
                    failures = case when sign_in_attempt.first_at < :since then 1 else sign_in_attempt.failures + 1 end,
                    first_at = case when sign_in_attempt.first_at < :since then :now else sign_in_attempt.first_at end""")
                .param("username", usernameOf(failed))
                .param("now", at(clock.instant()))
                .param("since", at(clock.instant().minus(PAUSE)))
                .update();
    }

    @EventListener
    @Transactional
    public void forget(AuthenticationSuccessEvent succeeded) {
        db.sql("delete from sign_in_attempt where username = :username")
                .param("username", normal(succeeded.getAuthentication().getName()))
                .update();
    }

    private int failures(String username) {
        return db.sql("select failures from sign_in_attempt where username = :username and first_at >= :since")
                .param("username", username)
                .param("since", at(clock.instant().minus(PAUSE)))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static String usernameOf(AbstractAuthenticationFailureEvent failed) {
        return normal(failed.getAuthentication().getName());
    }

    /// What the database can look for: lower case, of bearable length, without the one character it refuses.
    private static String normal(String typed) {
        var username = typed.strip().toLowerCase(Locale.UK).replace("\0", "");
        return username.length() > LONGEST_USERNAME ? username.substring(0, LONGEST_USERNAME) : username;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
