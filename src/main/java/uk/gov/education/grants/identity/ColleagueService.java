package uk.gov.education.grants.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.InviteOutcome.Invited;
import uk.gov.education.grants.identity.InviteOutcome.TooMany;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// The people of one organisation, as its own people see them, and asking others to join it.
@Service
@Transactional(readOnly = true)
public class ColleagueService {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_AN_HOUR = 5;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ColleagueService(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Who edits or certifies the bids of an organisation, by name.
    public List<ColleagueRow> of(Actor by, UUID organisation) {
        requireMember(by, organisation);
        return db.sql("""
                        select p.id, p.name, p.username, string_agg(m.role, '|' order by m.role) as roles
                        from person p join membership m on m.person_id = p.id
                        where m.organisation_id = :organisation and m.role in ('BID_EDITOR', 'CERTIFIER') and p.disabled_at is null
                        group by p.id order by p.name, p.username""")
                .param("organisation", organisation)
                .query(Rows.of(ColleagueRow.class))
                .list();
    }

    /// Who was asked to join and has not answered yet.
    public List<InvitationRow> invited(Actor by, UUID organisation) {
        requireMember(by, organisation);
        return db.sql("""
                        select name, email, role, invited_by_name, expires_at from invitation
                        where organisation_id = :organisation and accepted_at is null and expires_at > :now
                        order by invited_at desc limit 50""")
                .param("organisation", organisation)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Rows.of(InvitationRow.class))
                .list();
    }

    /// Asks somebody to join an organisation as an editor, or as a certifier where a certifier asks. The answer is the
    /// same whether or not the address has an account.
    @Transactional
    public InviteOutcome invite(Actor by, UUID organisation, Role role, String name, String email) {
        requireMember(by, organisation);
        requireMayInvite(by, organisation, role);
        var address = email.toLowerCase(Locale.UK);
        var now = clock.instant();
        if (invitationsTo(address, now.minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return new TooMany(MOST_IN_AN_HOUR);
        }
        var id = UUID.randomUUID();
        var token = LinkToken.fresh();
        var expiresAt = now.plus(OPEN_FOR);
        db.sql("""
                        insert into invitation (id, token_hash, organisation_id, role, name, email,
                                                invited_by, invited_by_name, invited_at, expires_at)
                        values (:id, :hash, :organisation, :role, :name, :email, :by, :byName, :now, :expires)""")
                .param("id", id)
                .param("hash", token.hash())
                .param("organisation", organisation)
                .param("role", role.name())
                .param("name", name)
                .param("email", address)
                .param("by", by.person())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new ColleagueInvited(by, now, id, address, name, role, nameOf(organisation), expiresAt, token));
        return new Invited(token, expiresAt);
    }

    public static boolean mayInvite(Actor by, UUID organisation, Role role) {
        return by.is(Role.CERTIFIER, organisation) || (role == Role.BID_EDITOR && by.is(Role.BID_EDITOR, organisation));
    }

    /// Counted under a lock, so that many at once are counted too.
    private int invitationsTo(String address, Instant since) {
        db.sql("select pg_advisory_xact_lock(hashtext(:address))::text")
                .param("address", "invitation " + address)
                .query(String.class)
                .single();
        return db.sql("select count(*) from invitation where email = :address and invited_at > :since")
                .param("address", address)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private String nameOf(UUID organisation) {
        return db.sql("select name from organisation where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    private static void requireMember(Actor by, UUID organisation) {
        if (!by.is(Role.BID_EDITOR, organisation) && !by.is(Role.CERTIFIER, organisation)) {
            throw new NotAllowed("Only an organisation's own people see who they are.");
        }
    }

    private static void requireMayInvite(Actor by, UUID organisation, Role role) {
        if (role != Role.BID_EDITOR && role != Role.CERTIFIER) {
            throw new NotAllowed(
                    "An organisation invites bid editors and certifiers. Everybody else is added by the Department.");
        }
        if (!mayInvite(by, organisation, role)) {
            throw new NotAllowed("Only a certifier invites another certifier.");
        }
    }
}
