package uk.gov.education.grants.award;

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
import uk.gov.education.grants.shared.Waiting;

/// What waits in the deciding room: bids to recommend and outcomes to tell for officers; dispensations and awards to
/// decide for approvers, but only those that this very person may decide.
@Component
@Transactional(readOnly = true)
class AwardsWaiting implements Waiting.Room {

    private static final String NOT_MINE = """
            and not exists (select from award_preparer h where h.award_id = a.id and h.person_id = :me)
            and not exists (select from assessment s where s.bid_id = a.bid_id and s.assessor_id = :me and s.status = 'SUBMITTED')
            and not exists (select from moderation m where m.bid_id = a.bid_id and m.moderated_by = :me)
            """;

    private final JdbcClient db;
    private final Clock clock;

    AwardsWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (AwardAccess.mayPrepare(actor)) {
            waiting.addAll(afterModeration(actor));
            waiting.addAll(toTell());
            waiting.addAll(toAnswer());
            waiting.addAll(toGiveFeedback());
        }
        if (AwardAccess.mayDecide(actor)) {
            waiting.addAll(toDispense(actor));
            waiting.addAll(toApprove(actor));
        }
        return waiting;
    }

    /// What follows the moderation of a bid: a recommendation where the round gives money, and answers where people are
    /// nominated.
    private List<Waiting> afterModeration(Actor officer) {
        return db.sql("""
                        select * from (
                            select 'Recommend the bid' as task, p.title, '/bids/' || b.reference || '/recommendation' as href,
                                   m.moderated_at as since, b.id
                            from bid b join project p on p.id = b.project_id join moderation m on m.bid_id = b.id
                            where b.status = 'MODERATED' and exists (
                                select from funding_round where id = b.round_id and parts @> '{MONEY}')
                            union all
                            select 'Answer the nominations', p.title, '/bids/' || b.reference || '/nominations', m.moderated_at, b.id
                            from bid b join project p on p.id = b.project_id join moderation m on m.bid_id = b.id
                            where b.status in ('MODERATED', 'RECOMMENDED') and exists (
                                select from funding_round where id = b.round_id and parts @> '{NOMINEES}')) waits
                        where not exists (
                            select from assessment s
                            where s.bid_id = waits.id and s.assessor_id = :me and s.status = 'SUBMITTED')
                        order by since, href limit 50""")
                .param("me", officer.person())
                .query(AwardsWaiting::row)
                .list();
    }

    private List<Waiting> toAnswer() {
        return db.sql("""
                        select 'Answer the expression of interest' as task, p.title,
                               '/bids/' || b.reference || '/interest' as href, c.closes_at as since
                        from bid b join project p on p.id = b.project_id join bid_closing c on c.bid_id = b.id
                        where b.status in ('SUBMITTED', 'MODERATED') and c.closes_at <= :now and exists (
                            select from funding_round where first_stage_id = b.round_id and stage <> 'DRAFT')
                        order by since, b.reference limit 50""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(AwardsWaiting::row)
                .list();
    }

    private List<Waiting> toTell() {
        return db.sql("""
                        select 'Offer the award' as task, p.title, '/awards/' || a.reference || '/inform' as href,
                               a.approved_at as since
                        from award a join project p on p.id = a.project_id
                        where a.status = 'APPROVED'
                        order by since limit 50""").query(AwardsWaiting::row).list();
    }

    private List<Waiting> toGiveFeedback() {
        return db.sql("""
                        select b.informed_at, p.title, b.reference
                        from bid b join project p on p.id = b.project_id
                        where b.status = 'UNSUCCESSFUL' and b.informed_at is not null and b.feedback is null
                        order by b.informed_at, b.reference limit 50""")
                .query((row, _) -> {
                    var since =
                            row.getObject("informed_at", OffsetDateTime.class).toInstant();
                    return new Waiting(
                            "Give feedback by " + FeedbackService.dueInWords(since, clock.getZone()),
                            row.getString("title"),
                            "/bids/%s/feedback".formatted(row.getString("reference")),
                            since);
                })
                .list();
    }

    private List<Waiting> toDispense(Actor approver) {
        return db.sql("""
                        select 'Decide on a dispensation' as task, p.title,
                               '/awards/' || a.reference || '/dispensations/' || d.rule_code as href, d.requested_at as since
                        from award_dispensation d join award a on a.id = d.award_id join project p on p.id = a.project_id
                        where a.status = 'PROPOSED' and d.decision is null and d.voided_at is null
                          and (select sum(y.amount_pence) from award_profile y where y.award_id = a.id) <= :limit
                        """ + NOT_MINE + "order by since limit 50")
                .param("me", approver.person())
                .param("limit", approver.approvalLimit().pence())
                .query(AwardsWaiting::row)
                .list();
    }

    /// Those of an amount within the limit, and those above it to which nobody has said yes yet.
    private List<Waiting> toApprove(Actor approver) {
        return db.sql("""
                        select 'Decide on the award' as task, p.title, '/awards/' || a.reference || '/approval' as href,
                               a.proposed_at as since
                        from award a join project p on p.id = a.project_id
                        where a.status = 'PROPOSED'
                          and not exists (
                              select from award_approval v
                              where v.award_id = a.id and v.voided_at is null
                                and (v.approver_id = :me
                                     or (select sum(y.amount_pence) from award_profile y where y.award_id = a.id) > :limit))
                          and not exists (
                              select from award_dispensation d
                              where d.award_id = a.id and d.decision is null and d.voided_at is null)
                        """ + NOT_MINE + "order by since limit 50")
                .param("me", approver.person())
                .param("limit", approver.approvalLimit().pence())
                .query(AwardsWaiting::row)
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
