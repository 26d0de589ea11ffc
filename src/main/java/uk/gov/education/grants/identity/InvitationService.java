package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.PeopleService.PersonChanged;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Accepting an invitation. Whoever holds the link may; it works once, for seven days. Links that never were, that were
/// used and that are too old cannot be told apart.
@Service
@Transactional(readOnly = true)
public class InvitationService {

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(
            PersonRepository people,
            PasswordEncoder passwords,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// The invitation of a link that still works.
    public Optional<InvitationView> open(LinkToken token) {
        return db.sql("""
                        select i.id, i.organisation_id, o.name as organisation, i.role, i.name, i.email, i.invited_by_name,
                               i.expires_at, p.id as account
                        from invitation i
                        join organisation o on o.id = i.organisation_id
                        left join person p on p.username = i.email
                        where i.token_hash = :hash and i.accepted_at is null and i.expires_at > :now""")
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Rows.of(InvitationView.class))
                .optional();
    }

    /// Somebody without an account joins: they get one with this name, and with a password unless they sign
    /// in with DfE Sign-in.
    @Transactional
    public void join(LinkToken token, String name, @Nullable String password) {
        var invitation = known(token);
        if (invitation.account() != null) {
            throw new NotAllowed(
                    "This address has an account already. Sign in with it first, then open the link again.");
        }
        use(invitation);
        var person = new Person(invitation.email(), name);
        if (password != null) {
            person.setPasswordHash(passwords.encode(password));
        }
        joined(person, invitation);
    }

    /// Somebody who has an account joins with it: it must be the account of the address that was invited.
    @Transactional
    public void join(Actor by, LinkToken token) {
        var invitation = known(token);
        if (!by.person().equals(invitation.account())) {
            throw new NotAllowed(
                    "This invitation is for somebody else. Sign out, and sign in as %s.".formatted(invitation.email()));
        }
        use(invitation);
        joined(people.findById(by.person()).orElseThrow(), invitation);
    }

    private InvitationView known(LinkToken token) {
        return open(token).orElseThrow(() -> new NotFound("There is no such invitation."));
    }

    /// Two at once: the second finds the link used.
    private void use(InvitationView invitation) {
        var used = db.sql("update invitation set accepted_at = :now where id = :id and accepted_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", invitation.id())
                .update();
        if (used == 0) {
            throw new NotFound("There is no such invitation.");
        }
    }

    private void joined(Person person, InvitationView invitation) {
        person.grant(invitation.role(), invitation.organisationId(), null);
        people.save(person);
        events.publishEvent(new PersonChanged(
                new Actor(person.id(), person.name(), Set.of(), Money.ZERO),
                clock.instant(),
                person.username(),
                "accepted the invitation of %s to %s as %s"
                        .formatted(
                                invitation.invitedByName(),
                                invitation.organisation(),
                                invitation.role().title())));
    }
}
