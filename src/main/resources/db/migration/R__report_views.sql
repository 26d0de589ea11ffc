-- What analysts of the Department see of awards: all of them, announced or not, and no name of a person. The columns
-- and views by which one filters are those of the register.
--
-- A view that has a table report_…_history is kept in it, row by row: subject is what the row is about, key its name. A
-- new column comes last, with a column of the table, a new edition at the end of this file, and that edition in Java.

drop view if exists report_return, report_budget, report_score, report_bid, report_dispensation, report_award_year_history, report_award_year, report_award, report_place, report_region,
    report_authority;

create view report_award as
select l.award_id as subject,
       l.reference collate "C" as key,
       l.reference as award_reference,
       l.project_code,
       l.project,
       l.programme_code,
       l.programme,
       l.round_code,
       l.round,
       l.kind,
       l.lead_organisation,
       l.lead_organisation_id,
       nullif(array_to_string(l.regions, ';'), '') as region,
       l.places,
       l.place_names,
       l.amount_pence,
       l.status,
       l.status not in ('proposed', 'refused', 'declined', 'lapsed') as committed,
       l.approved_on,
       l.announced_on,
       l.start_date,
       l.end_date,
       lower(a.payment_route) as payment_route,
       (a.proposed_at at time zone 'Europe/London')::date as proposed_on,
       (a.informed_at at time zone 'Europe/London')::date as informed_on,
       (select string_agg(d.rule_code, ';' order by d.rule_code)
          from award_dispensation d where d.award_id = a.id and d.decision = 'APPROVED' and d.voided_at is null) as dispensed_rules,
       a.lead_area_code as authority_code,
       (select c.name from area_code c where c.gss_code = a.lead_area_code) as authority,
       array(select y.financial_year from award_profile y where y.award_id = a.id order by y.financial_year) as years,
       array(select y.amount_pence from award_profile y where y.award_id = a.id order by y.financial_year) as years_pence,
       l.regions,
       l.authorities,
       l.words
  from award_line l
  join award a on a.id = l.award_id;

-- What is committed, one row for each award and financial year. A proposal commits nothing, nor does an award that was
-- refused, declined or has lapsed.
create view report_award_year as
select a.*, y.financial_year, y.amount_pence as year_pence
  from report_award a
  join award_profile y on y.award_id = a.subject
 where a.committed;

create view report_award_year_history as
select a.*, y.financial_year, y.year_pence
  from report_award_history a
 cross join unnest(a.years, a.years_pence) as y (financial_year, year_pence)
 where a.committed;

-- Every exception to a rule that was asked for, whatever was decided.
create view report_dispensation as
select d.award_id as subject,
       d.id::text collate "C" as key,
       l.reference as award_reference,
       l.project_code,
       l.project,
       l.programme_code,
       l.programme,
       l.round_code,
       l.round,
       l.lead_organisation,
       l.lead_organisation_id,
       l.kind,
       l.amount_pence,
       d.rule_code,
       d.breach,
       d.reason,
       (d.requested_at at time zone 'Europe/London')::date as asked_on,
       financial_year_of((d.requested_at at time zone 'Europe/London')::date) as financial_year,
       case when d.voided_at is not null then 'voided' else coalesce(lower(d.decision), 'waiting') end as outcome,
       (d.decided_at at time zone 'Europe/London')::date as decided_on,
       d.decision_reason,
       (d.voided_at at time zone 'Europe/London')::date as voided_on,
       l.regions,
       l.authorities,
       l.words
  from award_dispensation d
  join award_line l using (award_id);

-- The bids that are decided, whether or not their bidders have been told. Others are read by those who work on them
-- only. The days of the stages are days of the United Kingdom.
create view report_bid as
select b.id as subject,
       b.reference collate "C" as key,
       b.reference as bid_reference,
       j.code as project_code,
       j.title as project,
       p.code as programme_code,
       p.name as programme,
       r.code as round_code,
       r.title as round,
       o.name as lead_organisation,
       o.org_id as lead_organisation_id,
       lower(o.kind) as lead_kind,
       nullif(array_to_string(w.regions, ';'), '') as region,
       nullif(array_to_string(w.codes, ';'), '') as places,
       b.asked_pence as amount_pence,
       d.submitted_on,
       financial_year_of(d.submitted_on) as financial_year,
       lower(b.status) as outcome,
       s.assessments,
       m.score_hundredths,
       m.spread_hundredths,
       lower(n.advice) as advice,
       a.reference as award_reference,
       lower(a.status) as award_status,
       l.amount_pence as award_pence,
       d.informed_on,
       (b.feedback_at at time zone 'Europe/London')::date as feedback_on,
       d.assessed_on,
       d.moderated_on,
       d.recommended_on,
       a.approved_on,
       a.announced_on,
       d.assessed_on - d.submitted_on as days_to_assess,
       d.moderated_on - d.assessed_on as days_to_settle,
       d.recommended_on - d.moderated_on as days_to_recommend,
       a.approved_on - d.recommended_on as days_to_approve,
       d.informed_on - coalesce(a.approved_on, d.recommended_on) as days_to_inform,
       a.announced_on - d.informed_on as days_to_announce,
       d.informed_on - d.submitted_on as days_until_told,
       w.regions,
       w.authorities,
       lower(concat_ws(' ', '', b.reference, j.title, p.name, o.name)) as words
  from bid b
  join project j on j.id = b.project_id
  join funding_round r on r.id = b.round_id
  join programme p on p.id = r.programme_id
  join organisation o on o.id = b.lead_organisation_id
  left join moderation m on m.bid_id = b.id
  left join recommendation n on n.bid_id = b.id and n.taken_back_at is null
  left join lateral (select id, reference, status, approved_on, announced_on
                       from award where bid_id = b.id order by proposed_at desc, reference desc limit 1) a on true
  left join award_line l on l.award_id = a.id
 cross join lateral (select count(*)::integer as assessments, max(submitted_at) as last_at
                       from assessment where bid_id = b.id and status = 'SUBMITTED') s
 cross join lateral (select (b.submitted_at at time zone 'Europe/London')::date as submitted_on,
                            (s.last_at at time zone 'Europe/London')::date as assessed_on,
                            (m.moderated_at at time zone 'Europe/London')::date as moderated_on,
                            (n.recommended_at at time zone 'Europe/London')::date as recommended_on,
                            (b.informed_at at time zone 'Europe/London')::date as informed_on) d
 cross join lateral (
       select array(select e.gss_code from bid_place e where e.bid_id = b.id order by 1) as codes,
              coalesce(
                  (select array_agg(distinct c.region order by c.region)
                     from bid_place e join area_code c using (gss_code) where e.bid_id = b.id),
                  array_remove(array[coalesce(
                      (select c.region from area_code c where c.local_authority_id = b.lead_organisation_id
                        order by c.valid_from desc, c.gss_code limit 1), o.region)], null)) as regions,
              array(select c.gss_code
                      from area_code c
                     where c.local_authority_id = b.lead_organisation_id
                        or c.local_authority_id in (select e.local_authority_id
                                                      from bid_place f join area_code e using (gss_code)
                                                     where f.bid_id = b.id)
                     order by 1) as authorities) w
 where bid_is_decided(b.status);

-- How decided bids were scored, one row for each criterion, from the scorecards that were submitted; no assessor is
-- named or numbered. Bids whose score was never settled are not here.
create view report_score as
select b.subject,
       (b.bid_reference || ' ' || to_char(c.number, 'FM000')) collate "C" as key,
       b.bid_reference,
       b.project,
       b.programme_code,
       b.programme,
       b.round_code,
       b.round,
       b.lead_organisation,
       b.lead_organisation_id,
       b.amount_pence,
       b.financial_year,
       c.number as criterion,
       c.title as criterion_title,
       c.weight_hundredths,
       g.assessments,
       g.lowest_points,
       g.mean_points,
       g.highest_points,
       b.score_hundredths,
       b.spread_hundredths,
       b.outcome,
       b.regions,
       b.authorities,
       b.words
  from report_bid b
  join bid i on i.id = b.subject
  join round_criterion c on c.round_id = i.round_id
 cross join lateral (select count(*)::integer as assessments,
                            min(s.points::integer) as lowest_points,
                            round(avg(s.points::integer), 2) as mean_points,
                            max(s.points::integer) as highest_points
                       from assessment a
                       join assessment_score s on s.assessment_id = a.id and s.criterion = c.number
                      where a.bid_id = b.subject and a.status = 'SUBMITTED' and s.points ~ '^\s*\d{1,3}\s*$') g
 where b.score_hundredths is not null;

-- allocated: to rounds that are beyond draft and spend in this year alone; shared: to those that spend in other years,
-- too, so that it stands in each of them.
create view report_budget as
select p.id as subject,
       (p.code || ' ' || y.financial_year) collate "C" as key,
       p.code as programme_code,
       p.name as programme,
       y.financial_year,
       y.budget_pence,
       r.allocated_pence,
       r.shared_pence,
       y.committed_pence,
       y.budget_pence - y.committed_pence as left_pence,
       y.paid_pence
  from programme p
  join programme_budget y on y.programme_id = p.id
 cross join lateral (select coalesce(sum(allocation_pence) filter (where first_year = last_year), 0)::bigint as allocated_pence,
                            coalesce(sum(allocation_pence) filter (where first_year < last_year), 0)::bigint as shared_pence
                       from funding_round
                      where programme_id = p.id and stage <> 'DRAFT'
                        and y.financial_year between first_year and last_year) r;

-- The returns that awards have to send, those to come included. One that was terminated sends no more.
create view report_return as
select r.award_id as subject,
       (l.reference || ' ' || r.period) collate "C" as key,
       l.reference as award_reference,
       l.project_code,
       l.project,
       l.programme_code,
       l.programme,
       l.round_code,
       l.round,
       l.kind,
       l.lead_organisation,
       l.lead_organisation_id,
       nullif(array_to_string(l.regions, ';'), '') as region,
       l.amount_pence,
       l.status as award_status,
       r.period,
       financial_year_of(r.last_day) as financial_year,
       r.first_day,
       r.last_day,
       r.due_on,
       lower(r.status) as status,
       (r.submitted_at at time zone 'Europe/London')::date as submitted_on,
       case when r.status = 'ACCEPTED' then (r.decided_at at time zone 'Europe/London')::date end as accepted_on,
       l.regions,
       l.authorities,
       l.words
  from award_return r
  join award_line l using (award_id)
 where l.status <> 'terminated' or r.status = 'ACCEPTED';

grant select on report_award, report_award_year, report_award_year_history, report_dispensation, report_bid, report_score,
    report_budget, report_return to grants_app;

select keep_all_reports(3);
