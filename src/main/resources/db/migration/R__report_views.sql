-- What analysts of the Department see of awards: all of them, announced or not, and no name of a person. The columns
-- and views by which one filters are those of the register.

drop view if exists report_award_year, report_award, report_place, report_region, report_authority;

create view report_award as
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
  join award w on w.reference = a.award_reference
  join award_profile y on y.award_id = w.id
 where w.status not in ('PROPOSED', 'REFUSED', 'DECLINED', 'LAPSED');

grant select on report_award, report_award_year to grants_app;
