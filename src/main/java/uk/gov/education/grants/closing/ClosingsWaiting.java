package uk.gov.education.grants.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// What waits at the end of awards: final claims and questions about them for certifiers, books to set straight for
/// officers, and awards to close for finance officers.
@Component
@Transactional(readOnly = true)
class ClosingsWaiting implements Waiting.Room {

    private final JdbcClient db;
    private final Clock clock;

    ClosingsWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.isAny(Role.CERTIFIER, Role.OFFICER, Role.FINANCE)) {
            return List.of();
        }
        return db.sql("""
                        select * from (
                            select 'Make the final claim' as task, p.title, '/awards/' || a.reference || '/final-claim' as href,
                                   (a.end_date + 1)::timestamp at time zone 'Europe/London' as since
                            from award a join agreement g on g.award_id = a.id and g.answer = 'ACCEPTED'
                            join project p on p.id = a.project_id
                            where a.status = 'LIVE' and a.end_date < :today and a.lead_organisation_id = any(:certified)
                            union all
                            select 'Answer about the certificate', p.title, '/awards/' || a.reference || '/final-claim', c.signed_at
                            from closing c join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where c.question is not null and a.lead_organisation_id = any(:certified)
                            union all
                            select 'Set the books straight', p.title, '/awards/' || a.reference || '/reconciliation', c.signed_at
                            from closing c join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where :officer and a.status = 'FINAL_CLAIM' and c.question is null
                              and a.lead_organisation_id <> all (:mine)
                            union all
                            select 'Close the award', p.title, '/awards/' || a.reference || '/closing', c.reconciled_at
                            from closing c join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where :finance and a.status = 'RECONCILED' and c.reconciled_by <> :me and c.signed_by <> :me
                              and a.lead_organisation_id <> all (:mine)) waits
                        order by since limit 50""")
                .param("me", actor.person())
                .param("today", LocalDate.now(clock))
                .param("mine", actor.organisations().toArray(UUID[]::new))
                .param(
                        "certified",
                        actor.organisations().stream()
                                .filter(organisation -> actor.is(Role.CERTIFIER, organisation))
                                .toArray(UUID[]::new))
                .param("officer", actor.is(Role.OFFICER))
                .param("finance", actor.is(Role.FINANCE))
                .query((row, _) -> new Waiting(
                        row.getString("task"),
                        row.getString("title"),
                        row.getString("href"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}
