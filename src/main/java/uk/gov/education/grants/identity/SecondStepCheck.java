package uk.gov.education.grants.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.SecondStepChanged.What;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SignInTried;

/// What people with a second step are asked for once their password was right: a code of their authenticator app, or
/// one of their recovery codes. Each is taken once. Tries are looked at one after the other, so that many at once are
/// counted too.
@Service
@Transactional
public class SecondStepCheck {

    private final KeySafe safe;
    private final SignInBrake brake;
    private final PasswordEncoder hashes;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStepCheck(
            KeySafe safe,
            SignInBrake brake,
            PasswordEncoder hashes,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.safe = safe;
        this.brake = brake;
        this.hashes = hashes;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    private record Asked(UUID id, String username, String name, String sealedKey) {}

    /// Looks at a code of the app.
    ///
    /// @param address from which the request comes
    public CodeOutcome code(String username, String code, String address) {
        return outcome(username, address, "/sign-in/code", asked -> takes(asked, code));
    }

    /// Looks at a recovery code.
    ///
    /// @param address from which the request comes
    public CodeOutcome recoveryCode(String username, RecoveryCode code, String address) {
        return outcome(username, address, "/sign-in/recovery-code", asked -> takes(asked, code));
    }

    private CodeOutcome outcome(String username, String address, String step, Predicate<Asked> takes) {
        var asked = locked(username);
        if (brake.isOnForCodes(username, address)) {
            return CodeOutcome.RESTS;
        }
        var isRight = asked.filter(takes).isPresent();
        events.publishEvent(new SignInTried(Usernames.normal(username), step, !isRight));
        if (isRight) {
            brake.forgetCodes(username);
            return CodeOutcome.RIGHT;
        }
        brake.countCode(username, address);
        return CodeOutcome.WRONG;
    }

    private boolean takes(Asked asked, String code) {
        var step = OneTimeCodes.stepOf(safe.open(asked.sealedKey()), code, clock.instant());
        return step.isPresent()
                && db.sql("""
                                update second_step set last_time_step = :step
                                where person_id = :person and last_time_step < :step""")
                                .param("step", step.getAsLong())
                                .param("person", asked.id())
                                .update()
                        == 1;
    }

    private boolean takes(Asked asked, RecoveryCode code) {
        var isRight = db.sql("select rest_hash from recovery_code where person_id = :person and beginning = :beginning")
                .param("person", asked.id())
                .param("beginning", code.beginning())
                .query(String.class)
                .optional()
                .filter(hash -> hashes.matches(code.rest(), hash))
                .isPresent();
        if (isRight) {
            db.sql("delete from recovery_code where person_id = :person and beginning = :beginning")
                    .param("person", asked.id())
                    .param("beginning", code.beginning())
                    .update();
            events.publishEvent(used(asked));
        }
        return isRight;
    }

    private SecondStepChanged used(Asked asked) {
        var left = db.sql("select count(*) from recovery_code where person_id = :person")
                .param("person", asked.id())
                .query(Integer.class)
                .single();
        var by = new Actor(asked.id(), asked.name(), Set.of(), Money.ZERO);
        return new SecondStepChanged(by, clock.instant(), asked.username(), asked.name(), What.CODE_USED, "", left);
    }

    private Optional<Asked> locked(String username) {
        return db.sql("""
                        select p.id, p.username, p.name, s.sealed_key from second_step s join person p on p.id = s.person_id
                        where p.username = :username and s.switched_on_at is not null and p.disabled_at is null
                        for update of s""")
                .param("username", Usernames.normal(username))
                .query(Rows.of(Asked.class))
                .optional();
    }
}
