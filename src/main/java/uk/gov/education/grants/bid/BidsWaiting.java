package uk.gov.education.grants.bid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

    BidsWaiting(JdbcClient db) {
        this.db = db;
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
