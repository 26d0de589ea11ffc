package uk.gov.education.grants.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// What waits: bids to answer for and to score for assessors; bids that need assessors or a settled score for officers.
@Component
@Transactional(readOnly = true)
class AssessmentsWaiting implements Waiting.Room {

    private final JdbcClient db;
    private final Clock clock;

    AssessmentsWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (actor.is(Role.ASSESSOR)) {
            waiting.addAll(assessmentsFor(actor));
        }
        if (actor.is(Role.OFFICER)) {
            waiting.addAll(bidsForOfficers());
        }
        return waiting;
    }

    private List<Waiting> assessmentsFor(Actor assessor) {
        return db.sql("""
                        select '/assessments/' || a.reference as href, a.moved_at as since,
                               case when r.blind then b.reference else p.title end as title,
                               case a.status when 'OFFERED' then 'Say whether you can assess the bid'
                                             when 'RETURNED' then 'Look again at your assessment'
                                             else 'Score the bid' end as task
                        from assessment a join bid b on b.id = a.bid_id join project p on p.id = b.project_id
                        join funding_round r on r.id = b.round_id
                        where a.assessor_id = :me and b.status = 'IN_ASSESSMENT'
                          and a.status in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and %s
                        order by a.moved_at limit 100""".formatted(Interests.NONE))
                .param("me", assessor.person())
                .query(AssessmentsWaiting::row)
                .list();
    }

    /// Bids of closed rounds that nobody was asked to judge, and bids whose assessors are all done.
    private List<Waiting> bidsForOfficers() {
        return db.sql("""
                        select '/bids/' || reference || case when scores > 0 then '/moderation' else '/assessors' end as href,
                               title, since,
                               case when scores > 0 then 'Settle the score' else 'Ask assessors' end as task
                        from (
                            select b.reference, p.title, count(a.id) filter (where a.status = 'SUBMITTED') as scores,
                                   coalesce(max(a.moved_at), c.closes_at) as since
                            from bid b
                            join project p on p.id = b.project_id
                            join bid_closing c on c.bid_id = b.id
                            left join assessment a on a.bid_id = b.id
                            where exists (select from round_criterion where round_id = b.round_id)
                              and (b.status = 'IN_ASSESSMENT' or (b.status = 'SUBMITTED' and c.closes_at <= :now))
                            group by b.id, p.title, c.closes_at
                            having count(a.id) filter (
                                where a.status in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')) = 0
                        ) as bids
                        order by since limit 100""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(AssessmentsWaiting::row)
                .list();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("task"),
                row.getString("title"),
                row.getString("href"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
