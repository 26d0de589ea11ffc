package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.SecondStepChanged.What;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// A second step at sign-in, for people with a password who want one: a code from an authenticator app.
@Service
@Transactional(readOnly = true)
public class SecondStepService {

    private final PersonRepository people;
    private final PasswordHolders holders;
    private final KeySafe safe;
    private final PasswordEncoder hashes;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStepService(
            PersonRepository people,
            PasswordHolders holders,
            KeySafe safe,
            PasswordEncoder hashes,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.holders = holders;
        this.safe = safe;
        this.hashes = hashes;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(String sealedKey, @Nullable Instant switchedOnAt, int codesMade, int codesLeft) {}

    public SecondStepView view(Actor by) {
        var person = find(by);
        if (!isOffered(person)) {
            return SecondStepView.none(false);
        }
        return kept(person.id()).map(this::view).orElseGet(() -> SecondStepView.none(true));
    }

    private SecondStepView view(Kept kept) {
        var since = Optional.ofNullable(kept.switchedOnAt());
        var begun = since.isPresent() ? Optional.<AuthenticatorKey>empty() : Optional.of(safe.open(kept.sealedKey()));
        return new SecondStepView(true, begun, since, kept.codesLeft(), kept.codesMade());
    }

    /// Makes a key for somebody's app. Nothing is asked of them yet, and nothing changes where it is on already.
    @Transactional
    public void begin(Actor by) {
        var person = findOffered(by);
        db.sql("""
                        insert into second_step (person_id, sealed_key, begun_at) values (:person, :key, :now)
                        on conflict (person_id) do update set sealed_key = :key, begun_at = :now
                            where second_step.switched_on_at is null""")
                .param("person", person.id())
                .param("key", safe.seal(AuthenticatorKey.fresh()))
                .param("now", at(clock.instant()))
                .update();
    }

    /// Switches it on, once a code shows that the app has the key.
    ///
    /// @return the recovery codes; nothing where the code is not right, an empty list where it is on already
    @Transactional
    public Optional<List<RecoveryCode>> switchOn(Actor by, String code) {
        var person = findOffered(by);
        var begun = locked(person.id()).filter(each -> each.switchedOnAt() == null);
        if (begun.isEmpty()) {
            return Optional.of(List.of());
        }
        var now = clock.instant();
        var step = OneTimeCodes.stepOf(safe.open(begun.get().sealedKey()), code, now);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        db.sql("update second_step set switched_on_at = :now, last_time_step = :step where person_id = :person")
                .param("now", at(now))
                .param("step", step.getAsLong())
                .param("person", person.id())
                .update();
        var codes = makeCodes(person.id());
        changed(by, person, What.SWITCHED_ON, "", codes.size());
        return Optional.of(codes);
    }

    /// Makes ten new recovery codes, and those before are worth nothing. A form that is sent twice makes them once.
    ///
    /// @param codesMade how many times they were made when the form was opened
    @Transactional
    public List<RecoveryCode> renewCodes(Actor by, int codesMade) {
        var person = findOffered(by);
        var isNew = locked(person.id())
                .filter(each -> each.switchedOnAt() != null && each.codesMade() == codesMade)
                .isPresent();
        if (!isNew) {
            return List.of();
        }
        var codes = makeCodes(person.id());
        changed(by, person, What.CODES_MADE, "", codes.size());
        return codes;
    }

    @Transactional
    public void switchOff(Actor by) {
        var person = find(by);
        if (remove(person.id())) {
            changed(by, person, What.SWITCHED_OFF, "", 0);
        }
    }

    /// Since when somebody has one, for administrators.
    public Optional<Instant> since(Actor by, UUID id) {
        requireAdmin(by);
        return kept(find(id).id()).flatMap(kept -> Optional.ofNullable(kept.switchedOnAt()));
    }

    /// Whether an administrator may take it off somebody. Nobody does so for themselves.
    public boolean mayTakeOff(Actor by, UUID id) {
        return by.is(Role.ADMIN) && !id.equals(by.person());
    }

    /// Takes it off somebody who has lost both the app and the recovery codes.
    ///
    /// @return whether there was one
    @Transactional
    public boolean takeOff(Actor by, UUID id, String reason) {
        requireAdmin(by);
        if (!mayTakeOff(by, id)) {
            throw new NotAllowed(
                    "You cannot take your own second step off here. Switch it off at your account, or ask another administrator.");
        }
        var person = find(id);
        var wasOn = remove(person.id());
        if (wasOn) {
            changed(by, person, What.TAKEN_OFF, reason, 0);
        }
        return wasOn;
    }

    private List<RecoveryCode> makeCodes(UUID person) {
        var codes = RecoveryCode.fresh();
        db.sql("delete from recovery_code where person_id = :person")
                .param("person", person)
                .update();
        for (var code : codes) {
            db.sql("insert into recovery_code (person_id, beginning, rest_hash) values (:person, :beginning, :hash)")
                    .param("person", person)
                    .param("beginning", code.beginning())
                    .param("hash", hashes.encode(code.rest()))
                    .update();
        }
        db.sql("update second_step set codes_made = codes_made + 1 where person_id = :person")
                .param("person", person)
                .update();
        return codes;
    }

    /// Whether there was one that was on. One that was only begun goes without a word.
    private boolean remove(UUID person) {
        return db.sql("delete from second_step where person_id = :person returning switched_on_at is not null")
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Optional<Kept> locked(UUID person) {
        db.sql("select from second_step where person_id = :person for update")
                .param("person", person)
                .query()
                .listOfRows();
        return kept(person);
    }

    private Optional<Kept> kept(UUID person) {
        return db.sql("""
                        select sealed_key, switched_on_at, codes_made,
                               (select count(*) from recovery_code c where c.person_id = s.person_id) as codes_left
                        from second_step s where person_id = :person""").param("person", person).query(Rows.of(Kept.class)).optional();
    }

    private boolean isOffered(Person person) {
        return safe.isThere()
                && holders.include(person)
                && person.passwordHash().isPresent();
    }

    private Person findOffered(Actor by) {
        var person = find(by);
        if (!isOffered(person)) {
            throw new NotAllowed("A second step is for people who sign in with a password of this service.");
        }
        return person;
    }

    private Person find(Actor by) {
        return people.findById(by.person()).orElseThrow(() -> new NotAllowed("Sign in to see your account."));
    }

    private Person find(UUID id) {
        return people.findById(id).orElseThrow(() -> new NotFound("There is no such person."));
    }

    private void changed(Actor by, Person person, What what, String reason, int codesLeft) {
        events.publishEvent(
                new SecondStepChanged(by, clock.instant(), person.username(), person.name(), what, reason, codesLeft));
    }

    private static void requireAdmin(Actor by) {
        if (!by.is(Role.ADMIN)) {
            throw new NotAllowed("Only an administrator keeps people and their roles.");
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
