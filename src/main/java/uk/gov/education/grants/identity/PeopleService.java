package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// People and their roles, kept by administrators, who have no part in any case.
@Service
@Transactional(readOnly = true)
public class PeopleService {

    private static final Duration LINK_WORKS = Duration.ofDays(7);

    private final PersonRepository people;
    private final PasswordHolders holders;
    private final PasswordLinks links;
    private final PasswordEncoder passwords;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleService(
            PersonRepository people,
            PasswordHolders holders,
            PasswordLinks links,
            PasswordEncoder passwords,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.holders = holders;
        this.links = links;
        this.passwords = passwords;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Something that was changed about a person.
    public record PersonChanged(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

        @Override
        public String subjectKind() {
            return "Person";
        }
    }

    /// Everybody, by name, with their roles in words. Who was let go of is nobody any more.
    public List<PersonRow> list(Actor by) {
        requireAdmin(by);
        return db.sql("""
                        select p.id, p.username, p.name, p.disabled_at is not null as disabled,
                               coalesce(string_agg(m.role || coalesce(':' || o.name, ''), '|' order by m.role, o.name), '') as roles
                        from person p
                        left join membership m on m.person_id = p.id
                        left join organisation o on o.id = m.organisation_id
                        where p.let_go_at is null
                        group by p.id order by p.name, p.username""").query(Rows.of(PersonRow.class)).list();
    }

    /// One person with their roles.
    public PersonView view(Actor by, UUID id) {
        requireAdmin(by);
        var person = find(id);
        var held = db.sql("""
                        select m.role, m.organisation_id, o.name as organisation, m.approval_limit_pence
                        from membership m left join organisation o on o.id = m.organisation_id
                        where m.person_id = :id order by m.role, o.name""")
                .param("id", person.id())
                .query(Rows.of(PersonView.Held.class))
                .list();
        var said = db.sql("""
                        select linked_at, organisation, roles, said_at from dfe_sign_in
                        where person_id = :id order by said_at desc limit 1""")
                .param("id", person.id())
                .query(Rows.of(SaidElsewhere.class))
                .optional();
        return new PersonView(
                person.id(), person.username(), person.name(), person.isDisabled(), awaitsPassword(person), held, said);
    }

    /// Adds a person. Where people sign in with passwords, a link is sent to them by which they choose
    /// their own: it works once, for seven days. Others come from DfE Sign-in. A user name that is taken is
    /// refused, saying whose it is.
    @Transactional
    public UUID add(Actor by, String username, String name) {
        var person = added(by, username, name, null);
        if (holders.include(person)) {
            sendFirstLink(by, person);
        }
        return person.id();
    }

    /// Sends somebody who has not chosen a password yet another link to do so. Refused for those who have one
    /// already, whose account is switched off or who come from DfE Sign-in.
    ///
    /// @return whether it was sent; it is not at the sixth time in an hour
    @Transactional
    public boolean sendFirstLink(Actor by, UUID id) {
        requireAdmin(by);
        var person = find(id);
        if (!awaitsPassword(person)) {
            throw new Conflict("%s needs no link to choose a first password.".formatted(person.name()));
        }
        return sendFirstLink(by, person);
    }

    private boolean sendFirstLink(Actor by, Person person) {
        var now = clock.instant();
        var made = links.makeOneOfFew(person, now, LINK_WORKS);
        made.ifPresent(link -> events.publishEvent(
                new FirstPasswordAsked(by, now, person.username(), person.name(), link.expires(), link.token())));
        return made.isPresent();
    }

    private boolean awaitsPassword(Person person) {
        return !person.isDisabled() && person.passwordHash().isEmpty() && holders.include(person);
    }

    /// Adds a person who has this password already, if any.
    @Transactional
    public UUID add(Actor by, String username, String name, @Nullable String password) {
        return added(by, username, name, password).id();
    }

    private Person added(Actor by, String username, String name, @Nullable String password) {
        requireAdmin(by);
        people.findByUsername(username.toLowerCase(Locale.UK)).ifPresent(taken -> {
            throw new Conflict("%s already signs in as %s.".formatted(taken.name(), taken.username()));
        });
        var person = new Person(username, name);
        if (password != null) {
            person.setPasswordHash(passwords.encode(password));
        }
        people.saveAndFlush(person);
        changed(by, person, "added the person " + name);
        return person;
    }

    /// Gives a role. Roles of bidders and evaluators name their organisation; approvers have a limit.
    @Transactional
    public void grant(Actor by, UUID id, Role role, @Nullable UUID organisation, @Nullable Money approvalLimit) {
        requireAdmin(by);
        if (role.isOfAnOrganisation() != (organisation != null)) {
            throw new Conflict("The role %s %s an organisation."
                    .formatted(role.title(), role.isOfAnOrganisation() ? "is held for" : "is not held for"));
        }
        if ((role == Role.APPROVER) != (approvalLimit != null)) {
            throw new Conflict("An approver has a limit, and nobody else has.");
        }
        var person = find(id);
        person.grant(role, organisation, approvalLimit);
        changed(by, person, "gave %s the role %s".formatted(person.name(), role.title()));
    }

    @Transactional
    public void revoke(Actor by, UUID id, Role role, @Nullable UUID organisation) {
        requireAdmin(by);
        var person = find(id);
        person.revoke(role, organisation);
        changed(by, person, "took the role %s from %s".formatted(role.title(), person.name()));
    }

    /// Switches an account off or on. Somebody who is signed in is refused from their next click.
    @Transactional
    public void setDisabled(Actor by, UUID id, boolean disabled) {
        requireAdmin(by);
        var person = find(id);
        if (disabled) {
            person.disable(clock.instant());
        } else {
            person.enable();
        }
        changed(by, person, "switched the account of %s %s".formatted(person.name(), disabled ? "off" : "on"));
    }

    /// Forgets as which account at DfE Sign-in somebody comes. The next that comes with their e-mail address
    /// is theirs.
    @Transactional
    public void unlink(Actor by, UUID id) {
        requireAdmin(by);
        var person = find(id);
        var forgotten = db.sql("delete from dfe_sign_in where person_id = :id")
                .param("id", person.id())
                .update();
        if (forgotten > 0) {
            changed(by, person, "forgot as which account at DfE Sign-in %s comes".formatted(person.name()));
        }
    }

    private Person find(UUID id) {
        return people.findById(id)
                .filter(person -> !person.isLetGo())
                .orElseThrow(() -> new NotFound("There is no such person."));
    }

    private void changed(Actor by, Person person, String sentence) {
        events.publishEvent(new PersonChanged(by, clock.instant(), person.username(), sentence));
    }

    private static void requireAdmin(Actor by) {
        if (!by.is(Role.ADMIN) && !by.equals(Actor.SERVICE)) {
            throw new NotAllowed("Only an administrator keeps people and their roles.");
        }
    }
}
