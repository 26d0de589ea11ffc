-- What analysts of the Department see of awards: all of them, announced or not, and no name of a person. The columns
-- and views by which one filters are those of the register.

drop view if exists report_award_year, report_award, report_place, report_region, report_authority;

create view report_award as
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
       a.approved_on,
       a.announced_on,
       a.start_date,
       a.end_date,
       lower(a.payment_route) as payment_route,
       (a.proposed_at at time zone 'Europe/London')::date as proposed_on,
       (a.informed_at at time zone 'Europe/London')::date as informed_on,
       (select string_agg(d.rule_code, ';' order by d.rule_code)
          from award_dispensation d where d.award_id = a.id and d.decision = 'APPROVED' and d.voided_at is null) as dispensed_rules,
       a.lead_area_code as authority_code,
       (select c.name from area_code c where c.gss_code = a.lead_area_code) as authority
  from award a
  join project j on j.id = a.project_id
  join programme p on p.id = a.programme_id
  join funding_round r on r.id = a.round_id
  join organisation o on o.id = a.lead_organisation_id;

-- What is committed, one row for each award and financial year. A proposal commits nothing, nor does an award that was
-- refused, declined or has lapsed.
create view report_award_year as
select a.*, y.financial_year, y.amount_pence as year_pence
  from report_award a
  join award w on w.reference = a.award_reference
  join award_profile y on y.award_id = w.id
 where w.status not in ('PROPOSED', 'REFUSED', 'DECLINED', 'LAPSED');

create view report_place as
select a.reference as award_reference, c.gss_code, c.name, c.region
  from award a join award_place w on w.award_id = a.id join area_code c using (gss_code);

-- The regions and the local authorities by which awards are found.
create view report_region as
select a.reference as award_reference, g.region from award a join award_region g on g.award_id = a.id;

create view report_authority as
select a.reference as award_reference, g.gss_code from award a join award_authority g on g.award_id = a.id;

grant select on report_award, report_award_year, report_place, report_region, report_authority to grants_app;
