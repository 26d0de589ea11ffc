package uk.gov.education.grants.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// Who somebody is at this moment. Asked afresh at every request, so a role taken away or an account switched off
/// counts from the next click.
@Service
@Transactional(readOnly = true)
public class ActorLookup {

    private final JdbcClient db;

    ActorLookup(JdbcClient db) {
        this.db = db;
    }

    private record Line(
            UUID id,
            String name,
            @Nullable Role role,
            @Nullable UUID organisationId,
            @Nullable Long approvalLimitPence) {}

    /// The person of a user name; nobody where there is none or the account is switched off.
    public Optional<Actor> actor(String username) {
        return actor(username, true);
    }

    /// The same for somebody who is signing in. With a second step that they have not taken they are nobody yet.
    public Optional<Actor> actor(String username, boolean tookSecondStep) {
        return actorOf(db.sql("""
                        select p.id, p.name, m.role, m.organisation_id, m.approval_limit_pence
                        from person p left join membership m on m.person_id = p.id
                        where p.username = :username and p.disabled_at is null
                          and (:took or not exists (
                              select from second_step s where s.person_id = p.id and s.switched_on_at is not null))""")
                .param("username", username.toLowerCase(Locale.UK))
                .param("took", tookSecondStep)
                .query(Rows.of(Line.class))
                .list());
    }

    private static Optional<Actor> actorOf(List<Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var person = lines.getFirst();
        var limit = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.approvalLimitPence()).map(Money::new).stream())
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        return Optional.of(new Actor(person.id(), person.name(), standingsIn(lines), limit));
    }

    private static Set<Actor.Standing> standingsIn(List<Line> lines) {
        var roles = new HashSet<Actor.Standing>();
        for (var line : lines) {
            if (line.role() != null) {
                roles.add(new Actor.Standing(line.role(), Optional.ofNullable(line.organisationId())));
            }
        }
        return roles;
    }
}
