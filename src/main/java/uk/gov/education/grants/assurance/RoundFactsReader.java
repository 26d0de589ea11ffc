package uk.gov.education.grants.assurance;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assurance.RoundFacts.AwardLine;
import uk.gov.education.grants.assurance.RoundFacts.Counts;
import uk.gov.education.grants.shared.Rows;

/// Reads the figures of a round in two statements, however many bids and awards it has.
@Component
class RoundFactsReader {

    private final JdbcClient db;

    RoundFactsReader(JdbcClient db) {
        this.db = db;
    }

    /// @param needed how many independent assessments the rules of the round ask for
    RoundFacts of(UUID round, int needed, LocalDate today) {
        return new RoundFacts(
                counts(round, needed),
                db.sql("""
                        select a.reference, a.status, o.name as lead, a.direct_grounds as grounds, a.end_date,
                               (select coalesce(sum(y.amount_pence), 0) from award_profile y where y.award_id = a.id)::bigint as amount,
                               a.informed_at is not null as told, a.announced_on, d.valid_until as checked_until,
                               (select string_agg(p.approver_name || ' (limit £' || to_char(p.limit_pence / 100, 'FM999,999,999,990') || ')',
                                                  ', ' order by p.decided_at)
                                  from award_approval p
                                 where p.award_id = a.id and p.approved and p.voided_at is null) as approvals,
                               (select string_agg(x.rule_code || ', agreed by ' || x.decided_by_name, '; ' order by x.rule_code)
                                  from award_dispensation x
                                 where x.award_id = a.id and x.decision = 'APPROVED' and x.voided_at is null) as dispensations,
                               (select count(*) from award_dispensation x
                                 where x.award_id = a.id and x.decision is null and x.voided_at is null)::integer as waiting,
                               (select count(*) from evaluation e where e.project_id = a.project_id)::integer as evaluations,
                               (select count(*) from evaluation e
                                 where e.project_id = a.project_id and e.status = 'PUBLISHED'
                                   and e.published_on <= :today)::integer as published
                          from award a
                          join organisation o on o.id = a.lead_organisation_id
                          left join due_diligence d on d.organisation_id = o.id
                         where a.round_id = :round
                         order by a.reference""")
                        .param("round", round)
                        .param("today", today)
                        .query(Rows.of(AwardLine.class))
                        .list());
    }

    private Counts counts(UUID round, int needed) {
        return db.sql("""
                        with b as (
                            select id, reference, status, informed_at from bid where round_id = :round
                        ), received as (
                            select * from b where status not in ('DRAFT', 'READY', 'WITHDRAWN')
                        ), judged as (
                            select a.id, a.bid_id, a.assessor_id, a.status, a.interest, a.decline_kind, a.submitted_at,
                                   exists (select from interest_in_bid i
                                            where i.bid_id = a.bid_id and i.person_id = a.assessor_id) as barred
                              from assessment a join received on received.id = a.bid_id
                        ), scorer as (
                            select j.assessor_id,
                                   coalesce(bool_and(s.trained_on <= (j.submitted_at at time zone 'Europe/London')::date
                                       and s.trained_until >= (j.submitted_at at time zone 'Europe/London')::date), false) as trained
                              from judged j left join assessor s on s.person_id = j.assessor_id
                             where j.status = 'SUBMITTED'
                             group by j.assessor_id
                        ), settled as (
                            select m.bid_id,
                                   (select count(*) from judged j
                                     where j.bid_id = m.bid_id and j.status = 'SUBMITTED' and not j.barred) as independent
                              from moderation m join received on received.id = m.bid_id
                        )
                        select p.senior_owner, p.purpose,
                               (select count(*) from programme_funder f where f.programme_id = p.id) as funders,
                               (select coalesce(sum(y.budget_pence), 0) from programme_budget y
                                 where y.programme_id = p.id and y.financial_year between r.first_year and r.last_year)::bigint as budget,
                               r.extension_reason is not null as extended,
                               (select count(*) from round_extension x where x.round_id = r.id) as extensions,
                               (select count(*) from received) as received,
                               (select count(*) from b where status = 'WITHDRAWN') as withdrawn,
                               (select count(*) from received where status = 'INELIGIBLE') as ineligible,
                               (select count(*) from settled) as settled,
                               (select count(*) from settled where independent < :needed) as settled_on_too_few,
                               (select count(*) from received
                                 where exists (select from recommendation n
                                                where n.bid_id = received.id and n.taken_back_at is null)) as recommended,
                               (select count(*) from received
                                 where status in ('SUCCESSFUL', 'UNSUCCESSFUL', 'INVITED', 'NOT_INVITED', 'INELIGIBLE')) as decided,
                               (select count(*) from received
                                 where status in ('SUCCESSFUL', 'UNSUCCESSFUL', 'INVITED', 'NOT_INVITED', 'INELIGIBLE')
                                   and informed_at is not null) as told,
                               (select count(*) from judged where status = 'SUBMITTED') as assessments,
                               (select count(*) from judged where status = 'SUBMITTED' and barred) as conflicted_scores,
                               (select count(*) from judged where interest <> '') as declared_interests,
                               (select count(*) from judged where decline_kind = 'CONFLICT') as recusals,
                               (select count(*) from scorer) as scorers,
                               (select count(*) from scorer where trained) as scorers_trained,
                               (select count(*) from letter l join b on b.reference = l.about
                                 where l.kind in ('SUCCESSFUL', 'UNSUCCESSFUL', 'INVITED', 'NOT_INVITED', 'INELIGIBLE',
                                                  'NOMINATIONS_ANSWERED')) as letters,
                               (select count(*) from letter l join b on b.reference = l.about
                                 where l.kind in ('SUCCESSFUL', 'UNSUCCESSFUL', 'INVITED', 'NOT_INVITED', 'INELIGIBLE',
                                                  'NOMINATIONS_ANSWERED')
                                   and l.status in ('FAILED', 'NOT_SENT')) as letters_not_sent,
                               (select count(*) from panel_minute k where k.round_id = r.id) as minutes
                          from funding_round r join programme p on p.id = r.programme_id
                         where r.id = :round""")
                .param("round", round)
                .param("needed", needed)
                .query(Rows.of(Counts.class))
                .single();
    }
}
