package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.identity.ArrivalOutcome.TurnedAway;
import uk.gov.education.grants.identity.ArrivalOutcome.Welcome;
import uk.gov.education.grants.identity.PeopleService.PersonChanged;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// Who may come in from DfE Sign-in, and as whom. It makes nobody and gives nobody a role: it finds the
/// person whom the service knows already, and what DfE Sign-in says of them can only keep them out.
@Service
@Profile("oidc")
public class ArrivalService {

    private final PersonRepository people;
    private final DfeSignIn dfeSignIn;
    private final DfeRoles dfeRoles;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrivalService(
            PersonRepository people,
            DfeSignIn dfeSignIn,
            DfeRoles dfeRoles,
            JdbcClient db,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.dfeSignIn = dfeSignIn;
        this.dfeRoles = dfeRoles;
        this.db = db;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Lets somebody in, or says why not. DfE Sign-in is asked for their roles before anything else, so
    /// that no connection to the database waits for it.
    public ArrivalOutcome welcome(Arrival arrival) {
        var answer = dfeRoles.of(arrival);
        return Objects.requireNonNull(transaction.execute(_ -> welcome(arrival, answer)));
    }

    private ArrivalOutcome welcome(Arrival arrival, DfeRoles.Answer answer) {
        var linked = linkedTo(arrival);
        var known = linked.isPresent()
                ? linked
                : arrival.email().map(Usernames::normal).flatMap(people::findByUsername);
        if (known.isEmpty()) {
            return new TurnedAway(arrival.email().isEmpty() ? Refusal.EMAIL_NOT_VERIFIED : Refusal.UNKNOWN);
        }
        var person = known.get();
        var obstacle = obstacle(person, arrival, answer);
        if (obstacle.isPresent()) {
            return new TurnedAway(obstacle.get());
        }
        if (linked.isEmpty() && !link(person, arrival)) {
            return new TurnedAway(Refusal.LINKED_TO_ANOTHER);
        }
        note(person, arrival, answer);
        return new Welcome(person.username());
    }

    private Optional<Person> linkedTo(Arrival arrival) {
        return db.sql("select person_id from dfe_sign_in where issuer = :issuer and subject = :subject")
                .param("issuer", arrival.issuer())
                .param("subject", arrival.subject())
                .query(UUID.class)
                .optional()
                .flatMap(people::findById);
    }

    private Optional<Refusal> obstacle(Person person, Arrival arrival, DfeRoles.Answer answer) {
        if (person.isDisabled()) {
            return Optional.of(Refusal.SWITCHED_OFF);
        }
        if (!answer.hasAccess()) {
            return Optional.of(Refusal.NO_ACCESS);
        }
        var theirs = person.memberships().stream()
                .flatMap(held -> Optional.ofNullable(held.organisationId()).stream())
                .collect(Collectors.toSet());
        var fits = theirs.isEmpty()
                || arrival.organisation()
                        .map(home -> fits(home, theirs))
                        .orElse(dfeSignIn.api().isEmpty());
        return fits ? Optional.empty() : Optional.of(Refusal.OTHER_ORGANISATION);
    }

    /// Whether somebody who comes from an organisation may be one of these. Local authorities and
    /// companies are known by their numbers; a charity that is written in another way there than here
    /// is let pass, and what was said is kept.
    private boolean fits(Arrival.Home home, Set<UUID> theirs) {
        var meant = new HashSet<>(db.sql("""
                        select id from organisation
                        where case when :authority <> '' then id in (select local_authority_id from area_code
                                                                     where dfe_number = :authority)
                                   else company_number = :company or lower(name) = lower(:name) end""")
                .param("authority", home.authorityNumber().orElse(""))
                .param("company", home.companyNumber().orElse(""))
                .param("name", home.name())
                .query(UUID.class)
                .list());
        return meant.isEmpty()
                ? home.authorityNumber().isEmpty() && !areAllAuthorities(theirs)
                : !Collections.disjoint(meant, theirs);
    }

    private boolean areAllAuthorities(Set<UUID> organisations) {
        return db.sql("select count(*) from local_authority where id in (:organisations)")
                        .param("organisations", organisations)
                        .query(Integer.class)
                        .single()
                == organisations.size();
    }

    /// Notes that this account is this person. Of two who come at once with one address, the second
    /// finds it taken, unless both are the same.
    private boolean link(Person person, Arrival arrival) {
        var now = clock.instant();
        var linked = db.sql("""
                        insert into dfe_sign_in (issuer, subject, person_id, linked_at, said_at)
                        values (:issuer, :subject, :person, :now, :now) on conflict do nothing""")
                .param("issuer", arrival.issuer())
                .param("subject", arrival.subject())
                .param("person", person.id())
                .param("now", at(now))
                .update();
        if (linked == 0) {
            return linkedTo(arrival)
                    .filter(other -> other.id().equals(person.id()))
                    .isPresent();
        }
        tell(person, now, "signed in with DfE Sign-in for the first time");
        return true;
    }

    private void note(Person person, Arrival arrival, DfeRoles.Answer answer) {
        var now = clock.instant();
        var organisation = arrival.organisation().map(Arrival.Home::name);
        var changed = db.sql("""
                        update dfe_sign_in set organisation = :organisation, roles = :roles, said_at = :now
                        where issuer = :issuer and subject = :subject
                          and (organisation, roles) is distinct from (:organisation::text, :roles::text)""")
                .param("organisation", organisation.orElse(null))
                .param(
                        "roles",
                        answer.roles().map(codes -> String.join("|", codes)).orElse(null))
                .param("now", at(now))
                .param("issuer", arrival.issuer())
                .param("subject", arrival.subject())
                .update();
        if (changed > 0) {
            tell(
                    person,
                    now,
                    "came from %s at DfE Sign-in, where %s"
                            .formatted(
                                    organisation.orElse("no organisation"),
                                    answer.roles().map(ArrivalService::inWords).orElse("nobody was asked for roles")));
        }
    }

    private static String inWords(List<String> codes) {
        return codes.isEmpty() ? "they have no role" : "they have the roles " + String.join(", ", codes);
    }

    private void tell(Person person, Instant now, String sentence) {
        events.publishEvent(new PersonChanged(
                new Actor(person.id(), person.name(), Set.of(), Money.ZERO), now, person.username(), sentence));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
