-- What the public sees of awards. This file is the whole redaction line: a column that is not named here leaves the
-- Department on no public page and in no public file, and an award is here from the day of its announcement.
--
-- Which day it is, the session says: select set_config('grants.today', '2026-11-24', true). A session that has not said
-- so sees nothing.

drop view if exists register_award, register_profile, register_place, register_region, register_authority,
    register_announcement, register_dispensation, register_evaluation, register_choice, published_award;

create or replace function grants_today() returns date
    language sql stable parallel safe
    return nullif(current_setting('grants.today', true), '')::date;

-- For the views below only; the application has no right to read it.
create view published_award as
select id, reference, programme_id, round_id, project_id, bid_id, lead_organisation_id, lead_area_code, kind, status,
       payment_route, purpose, direct_grounds, start_date, end_date, approved_on, announced_on
  from award
 where announced_on <= grants_today() and status not in ('PROPOSED', 'REFUSED');

-- region: as in award_region, but worked out for one award at once, because a file has as many as there are awards.
-- reason: why the panel advised to fund it. direct_grounds: why it was awarded without a bid.
create view register_award as
select a.reference  as award_reference,
       j.code       as project_code,
       j.title      as project,
       p.code       as programme_code,
       p.name       as programme,
       r.code       as round_code,
       r.title      as round,
       lower(a.kind) as kind,
       o.name       as lead_organisation,
       o.org_id     as lead_organisation_id,
       coalesce((select string_agg(distinct c.region, ';' order by c.region)
                   from award_place w join area_code c using (gss_code) where w.award_id = a.id),
                (select c.region from area_code c where c.gss_code = a.lead_area_code),
                o.region) as region,
       (select string_agg(w.gss_code, ';' order by w.gss_code) from award_place w where w.award_id = a.id) as places,
       (select string_agg(c.name, ';' order by c.name)
          from award_place w join area_code c using (gss_code) where w.award_id = a.id) as place_names,
       (select coalesce(sum(y.amount_pence), 0)::bigint from award_profile y where y.award_id = a.id) as amount_pence,
       lower(a.status) as status,
       lower(a.payment_route) as payment_route,
       a.purpose,
       (select n.reason
          from recommendation n
         where n.bid_id = a.bid_id and n.advice = 'FUND' and n.taken_back_at is null) as reason,
       a.direct_grounds,
       a.approved_on,
       a.announced_on,
       a.start_date,
       a.end_date
  from published_award a
  join project j on j.id = a.project_id
  join programme p on p.id = a.programme_id
  join funding_round r on r.id = a.round_id
  join organisation o on o.id = a.lead_organisation_id;

create view register_profile as
select a.reference as award_reference, y.financial_year, y.amount_pence
  from published_award a join award_profile y on y.award_id = a.id;

create view register_place as
select a.reference as award_reference, c.gss_code, c.name, c.region
  from published_award a join award_place w on w.award_id = a.id join area_code c using (gss_code);

-- The regions and the local authorities by which awards are found.
create view register_region as
select a.reference as award_reference, g.region from published_award a join award_region g on g.award_id = a.id;

create view register_authority as
select a.reference as award_reference, g.gss_code from published_award a join award_authority g on g.award_id = a.id;

create view register_announcement as
select a.reference as award_reference, n.position, n.announced_on, n.amount_pence, n.qualifier, n.source_title,
       case when n.source_url ~ '^https?://' then n.source_url end as source_url, n.quote
  from published_award a join award_announcement n on n.award_id = a.id
 where n.announced_on <= grants_today();

-- "Comply or explain": the rule that was set aside, in its words on the day of approval, by how much it was broken, and
-- why it was set aside. Who asked and who decided is not said.
create view register_dispensation as
select a.reference as award_reference,
       d.rule_code,
       (select jsonb_path_query_first(v.verdict, '$.lines[*] ? (@.code == $code)', jsonb_build_object('code', d.rule_code))
               ->> 'statement'
          from award_approval v
         where v.award_id = a.id and v.approved and v.voided_at is null
         order by v.decided_at desc
         limit 1) as statement,
       d.breach,
       d.reason,
       (d.decided_at at time zone 'Europe/London')::date as decided_on
  from published_award a join award_dispensation d on d.award_id = a.id
 where d.decision = 'APPROVED' and d.voided_at is null;

create view register_evaluation as
select j.code as project_code, e.reference, e.title, o.name as evaluator, e.evidence_level, e.published_on
  from evaluation e
  join project j on j.id = e.project_id
  join organisation o on o.id = e.evaluator_organisation_id
 where e.status = 'PUBLISHED' and e.published_on <= grants_today();

-- What the filters offer, in the order in which they offer it; about rounds also what was said of them.
create view register_choice as
select 'programme' as filter, code as value, name as text, name as place, null as note
  from programme p
 where exists (select from funding_round r where r.programme_id = p.id and r.stage <> 'DRAFT')
union all
select 'round', code, title, title, nullif(summary, '') from funding_round where stage <> 'DRAFT'
union all
select 'authority', gss_code, name || coalesce(' (until ' || to_char(valid_to, 'YYYY') || ')', ''), name, null
  from area_code
union all
select 'year', y || '-' || lpad(((y + 1) % 100)::text, 2, '0'), y || '-' || lpad(((y + 1) % 100)::text, 2, '0'), (9999 - y)::text, null
  from generate_series(
           (select extract(year from min(announced_on) - interval '3 months')::integer from published_award),
           extract(year from grants_today() - interval '3 months')::integer) y;

grant select on register_award, register_profile, register_place, register_region, register_authority,
    register_announcement, register_dispensation, register_evaluation, register_choice to grants_app;
