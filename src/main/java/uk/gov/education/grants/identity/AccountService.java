package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// One's own account and its password.
@Service
@Transactional(readOnly = true)
public class AccountService {

    private static final Duration LINK_WORKS = Duration.ofMinutes(30);

    private final PersonRepository people;
    private final PasswordHolders holders;
    private final PasswordLinks links;
    private final SignInBrake brake;
    private final PasswordEncoder passwords;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            PersonRepository people,
            PasswordHolders holders,
            PasswordLinks links,
            SignInBrake brake,
            PasswordEncoder passwords,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.holders = holders;
        this.links = links;
        this.brake = brake;
        this.passwords = passwords;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Whose account it is.
    public record Owner(String username, String name) {}

    public Owner owner(Actor by) {
        var person = find(by);
        return new Owner(person.username(), person.name());
    }

    /// Whether this person has a password to sign in with.
    public boolean hasPassword(Actor by) {
        var person = find(by);
        return holders.include(person) && person.passwordHash().isPresent();
    }

    /// Changes the password. Nothing happens where the present one is wrong: that counts like a wrong password at
    /// sign-in.
    ///
    /// @return whether the present password was right
    @Transactional
    public boolean change(Actor by, String present, String next) {
        var person = find(by);
        if (!holders.include(person)) {
            throw new NotAllowed("You sign in with DfE Sign-in, where you can change your password.");
        }
        if (!passwords.matches(present, person.passwordHash().orElse(""))) {
            brake.countFor(person.username());
            return false;
        }
        set(person, next, by, false);
        return true;
    }

    /// Sends a link for a new password, if there is such an account and it may have one. The answer is the same
    /// if there is not, and at the sixth time in an hour.
    @Transactional
    public void sendLink(String typed) {
        people.findByUsername(Usernames.normal(typed))
                .filter(person -> !person.isDisabled() && holders.include(person))
                .ifPresent(this::sendLink);
    }

    private void sendLink(Person person) {
        var now = clock.instant();
        links.makeOneOfFew(person, now, LINK_WORKS)
                .ifPresent(link -> events.publishEvent(new PasswordForgotten(
                        Actor.SERVICE, now, person.username(), person.name(), link.expires(), link.token())));
    }

    /// Whose password a link that still works is for.
    public Optional<Owner> ownerBehind(LinkToken token) {
        return db.sql("""
                        select p.username, p.name from password_link l join person p on p.id = l.person_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and p.disabled_at is null""")
                .param("hash", token.hash())
                .param("now", at(clock.instant()))
                .query(Rows.of(Owner.class))
                .optional();
    }

    /// Chooses a new password by a link, and every other link to one works no more. An account that rested may be
    /// signed in to again at once. Of two who use a link, or two links of one person,
    /// at the same time, the second finds it used.
    @Transactional
    public Owner choose(LinkToken token, String password) {
        links.lockOwnerOf(token);
        var id = db.sql("""
                        update password_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now returning person_id""")
                .param("hash", token.hash())
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such link."));
        var person = people.findById(id)
                .filter(each -> !each.isDisabled() && holders.include(each))
                .orElseThrow(() -> new NotFound("There is no such link."));
        set(person, password, new Actor(person.id(), person.name(), Set.of(), Money.ZERO), true);
        brake.forget(person.username());
        return new Owner(person.username(), person.name());
    }

    private void set(Person person, String password, Actor by, boolean byLink) {
        person.setPasswordHash(passwords.encode(password));
        people.saveAndFlush(person);
        links.end(person, clock.instant());
        events.publishEvent(new PasswordChanged(by, clock.instant(), person.username(), person.name(), byLink));
    }

    private Person find(Actor by) {
        return people.findById(by.person()).orElseThrow(() -> new NotAllowed("Sign in to see your account."));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
