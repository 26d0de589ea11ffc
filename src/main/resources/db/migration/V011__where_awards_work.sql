-- Where awards work, for the register and the reports; the application reads it only through theirs.

-- The regions of the places where a project works; where it names none, the region of the lead.
create view award_region as
select w.award_id, c.region
  from award_place w join area_code c using (gss_code)
union all
select a.id, coalesce(c.region, o.region)
  from award a
  join organisation o on o.id = a.lead_organisation_id
  left join area_code c on c.gss_code = a.lead_area_code
 where coalesce(c.region, o.region) is not null
   and not exists (select from award_place w where w.award_id = a.id);

-- Every code, of today or earlier, of the authorities where a project works and of the one that leads it.
create view award_authority as
select b.award_id, c.gss_code
  from (select w.award_id, l.local_authority_id from award_place w join area_code l using (gss_code)
        union all
        select a.id, l.local_authority_id from award a join area_code l on l.gss_code = a.lead_area_code
        union all
        select a.id, a.lead_organisation_id from award a) b
  join area_code c using (local_authority_id);
