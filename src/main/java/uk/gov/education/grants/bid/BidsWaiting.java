package uk.gov.education.grants.bid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// Bids that wait for their own organisation: to be finished by an editor, or to be signed off by a certifier.
@Component
class BidsWaiting implements Waiting.Room {

    private final JdbcClient db;
    private final Clock clock;

    BidsWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        var edited = organisationsOf(actor, Role.BID_EDITOR);
        if (!edited.isEmpty()) {
            waiting.addAll(db.sql("""
                            select b.reference, p.title, b.started_at as since,
                                   case when b.returned_reason is null then 'Finish the bid'
                                        else 'Change the bid that the certifier returned' end as task
                            from bid b join project p on p.id = b.project_id
                            where b.status = 'DRAFT' and b.lead_organisation_id in (:ours)
                            order by b.started_at limit 100""")
                    .param("ours", edited)
                    .query((row, _) -> waiting(row, ""))
                    .list());
            waiting.addAll(invitations(edited));
        }
        var certified = organisationsOf(actor, Role.CERTIFIER);
        if (!certified.isEmpty()) {
            waiting.addAll(db.sql("""
                            select b.reference, p.title, b.ready_at as since, 'Sign off the bid' as task
                            from bid b join project p on p.id = b.project_id
                            where b.status = 'READY' and b.lead_organisation_id in (:ours) and b.ready_by <> :me
                            order by b.ready_at limit 100""")
                    .param("ours", certified)
                    .param("me", actor.person())
                    .query((row, _) -> waiting(row, "/sign-off"))
                    .list());
        }
        return waiting;
    }

    /// Full bids that may be made after an expression of interest, and are not begun.
    private List<Waiting> invitations(Set<UUID> edited) {
        return db.sql("""
                        select p.title, b.informed_at as since, n.code
                        from bid b
                        join project p on p.id = b.project_id
                        join funding_round n on n.first_stage_id = b.round_id
                        where b.status = 'INVITED' and b.lead_organisation_id in (:ours)
                          and n.stage = 'READY' and n.opens_at <= :now and n.closes_at > :now
                          and not exists (select from bid where round_id = n.id and project_id = b.project_id)
                        order by b.informed_at limit 100""")
                .param("ours", edited)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Waiting(
                        "Make the full bid",
                        row.getString("title"),
                        "/rounds/%s/bids/new".formatted(row.getString("code")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Waiting waiting(ResultSet row, String page) throws SQLException {
        return new Waiting(
                row.getString("task"),
                row.getString("title"),
                "/bids/" + row.getString("reference") + page,
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static Set<UUID> organisationsOf(Actor actor, Role role) {
        return actor.organisations().stream()
                .filter(organisation -> actor.is(role, organisation))
                .collect(Collectors.toUnmodifiableSet());
    }
}
