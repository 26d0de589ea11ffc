-- What the public sees of awards. This file is the whole redaction line: a column that is not named here leaves the
-- Department on no public page and in no public file, and an award is here from the day of its announcement.
--
-- Which day it is, the session says: select set_config('grants.today', '2026-11-24', true). A session that has not said
-- so sees nothing.

drop view if exists register_award, register_total, register_profile, register_place, register_region, register_authority,
    register_announcement, register_dispensation, register_evaluation, register_choice, register_grant,
    register_headline, register_paid, register_revision, published_award;

create or replace function grants_today() returns date
    language sql stable parallel safe
    return nullif(current_setting('grants.today', true), '')::date;

-- An address of the web as RFC 3986 has it; nothing where it is something else.
create or replace function web_address(address text) returns text
    language sql immutable parallel safe
    return case when address ~ '^https?://[A-Za-z0-9]([A-Za-z0-9._~:/?#\[\]@!$&''()*+,;=-]|%[0-9A-Fa-f]{2})*$' then address end;

-- For the views below only; the application has no right to read it.
create view published_award as
select id, reference, programme_id, round_id, project_id, bid_id, lead_organisation_id, lead_area_code, kind, status,
       payment_route, purpose, direct_grounds, start_date, end_date, approved_on, announced_on
  from award
 where announced_on <= grants_today() and status not in ('PROPOSED', 'REFUSED');

-- regions, authorities and words are what awards are found by.
-- reason: why the panel advised to fund it. direct_grounds: why it was awarded without a bid; of one that was brought in
-- from a file nobody here knows. source_identifier: the one that the file gave it.
create view register_award as
select l.reference as award_reference,
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
       lower(a.payment_route) as payment_route,
       a.purpose,
       (select n.reason
          from recommendation n
         where n.bid_id = a.bid_id and n.advice = 'FUND' and n.taken_back_at is null) as reason,
       case when s.award_id is null then a.direct_grounds end as direct_grounds,
       s.identifier as source_identifier,
       l.approved_on,
       l.announced_on,
       l.start_date,
       l.end_date,
       l.regions,
       l.authorities,
       l.words,
       c.changed_at
  from award_line l
  left join award a on a.id = l.award_id
  left join public_change c on c.award_id = l.award_id
  left join award_source s on s.award_id = l.award_id
 where l.announced_on <= grants_today() and l.status not in ('proposed', 'refused');

-- How many awards are public and what they come to. place: a region, the code of a local authority, or '' for the whole
-- country. What is going to be announced is in the totals already, and is taken off them here.
create view register_total as
select place, programme_code, round_code, kind, year,
       sum(awards)::bigint as awards, sum(amount_pence)::bigint as amount_pence
  from (select place, programme_code, round_code, kind, year, awards, amount_pence
          from award_total
        union all
        select place, programme_code, round_code, kind, financial_year_of(announced_on), -1, -amount_pence
          from award_line cross join lateral unnest(array[''] || regions || authorities) place
         where announced_on > grants_today() and status not in ('proposed', 'refused')) t
 where grants_today() is not null
 group by place, programme_code, round_code, kind, year
having sum(awards) > 0;

create view register_profile as
select a.reference as award_reference, y.financial_year, y.amount_pence
  from published_award a join award_profile y on y.award_id = a.id;

create view register_place as
select a.reference as award_reference, c.gss_code, c.name, c.region
  from published_award a join award_place w on w.award_id = a.id join area_code c using (gss_code);

create view register_announcement as
select a.reference as award_reference, n.position, n.announced_on, n.amount_pence, n.qualifier, n.source_title,
       web_address(n.source_url) as source_url, n.quote
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

-- report_url: where the report can be read, elsewhere or, from "/" on, here.
create view register_evaluation as
select j.code as project_code, e.reference, e.title, o.name as evaluator, e.evidence_level, e.published_on,
       coalesce(
           web_address(e.report_url),
           case when e.report_document_id is not null then '/evidence/' || j.code || '/reports/' || e.reference end) as report_url
  from evaluation e
  join project j on j.id = e.project_id
  join organisation o on o.id = e.evaluator_organisation_id
 where e.status = 'PUBLISHED' and e.published_on <= grants_today();

-- The same awards as grants, with what the 360Giving standard asks for besides. What came to nothing is no grant: an
-- offer that was declined or lapsed, and an award of no money. One that was ended early is one.
-- lead_code: the code of the council's area that leads it. from_open_call: whether bidders competed for it; nothing
-- where an award was brought in from a file that does not say.
create view register_grant as
select r.*,
       o.charity_number,
       o.company_number,
       web_address(o.website) as website,
       a.lead_area_code as lead_code,
       (select c.name from area_code c where c.gss_code = a.lead_area_code) as lead_area,
       case when s.award_id is null then a.bid_id is not null and f.kind = 'COMPETED' else s.open_call end as from_open_call
  from register_award r
  join award a on a.reference = r.award_reference
  join organisation o on o.id = a.lead_organisation_id
  join funding_round f on f.id = a.round_id
  left join award_source s on s.award_id = a.id
 where r.status not in ('declined', 'lapsed') and r.amount_pence > 0;

-- What was announced for whole programmes, or for one of their rounds: a headline, not a budget.
create view register_headline as
select p.code as programme_code, e.position, e.round_code, e.title, e.amount_pence, e.first_year, e.last_year,
       e.announced_on, e.announced_by, e.source, web_address(e.source_url) as source_url
  from programme_envelope e join programme p on p.id = e.programme_id
 where e.announced_on is null or e.announced_on <= grants_today();

-- What was paid of each award and was not returned, as the ledger has it. year: that of the announcement.
create view register_paid as
select l.reference as award_reference, l.programme_code, l.round_code, financial_year_of(l.announced_on) as year,
       sum(b.paid_pence)::bigint as paid_pence
  from award_balance b join award_line l on l.award_id = b.award_id
 where b.paid_pence > 0 and l.announced_on <= grants_today() and l.status not in ('proposed', 'refused')
 group by l.reference, l.programme_code, l.round_code, l.announced_on;

-- How often what the public sees was changed; it is another one as soon as anything is.
create view register_revision as
select revision, changed_at from public_revision;

-- What the filters offer, in the order in which they offer it; about rounds also what was said of them.
create view register_choice as
select 'programme' as filter, code as value, name as text, name as place, null as note
  from programme p
 where exists (select from funding_round r where r.programme_id = p.id and r.stage <> 'DRAFT')
    or exists (select from programme_envelope e where e.programme_id = p.id)
union all
select 'round', code, title, title, nullif(summary, '') from funding_round where stage <> 'DRAFT'
union all
select 'authority', gss_code, name || coalesce(' (until ' || to_char(valid_to, 'YYYY') || ')', ''), name, null
  from area_code
union all
select 'year', year, year, (9999 - y)::text, null
  from generate_series(
           (select extract(year from min(announced_on) - interval '3 months')::integer from published_award),
           extract(year from grants_today() - interval '3 months')::integer) y,
       lateral financial_year_of(make_date(y, 4, 1)) year;

grant select on register_award, register_total, register_profile, register_place, register_announcement,
    register_dispensation, register_evaluation, register_choice, register_grant, register_headline, register_paid,
    register_revision to grants_app;
