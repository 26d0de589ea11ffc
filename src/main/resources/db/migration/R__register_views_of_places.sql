-- What everybody may see of where money goes. Like the register, it counts an award from the day of its announcement, and
-- shows nothing to a session that has not said which day it is (R__register_views.sql). What is going to be announced is
-- in the totals already, and is taken off them here.

drop view if exists place_region, place_area, place_on_map, place_change, place_round;

create view place_region as
select regions, programme_code, year, sum(awards)::bigint as awards, sum(amount_pence)::bigint as amount_pence
  from (select regions, programme_code, year, awards, amount_pence from region_total
        union all
        select regions, programme_code, financial_year_of(announced_on), -1, -amount_pence
          from award_line
         where announced_on > grants_today() and status not in ('proposed', 'refused')) t
 where grants_today() is not null
 group by regions, programme_code, year
having sum(awards) > 0;

create view place_area as
select as_of, gss_code, alone, programme_code, year, sum(awards)::bigint as awards, sum(amount_pence)::bigint as amount_pence
  from (select as_of, gss_code, alone, programme_code, year, awards, amount_pence from area_total
        union all
        select a.as_of, a.gss_code, a.alone, programme_code, financial_year_of(announced_on), -1, -amount_pence
          from award_line cross join lateral areas_on_maps(areas) a
         where announced_on > grants_today() and status not in ('proposed', 'refused')) t
 where grants_today() is not null
 group by as_of, gss_code, alone, programme_code, year
having sum(awards) > 0;

-- Every code that is shown on the map of a day, also those that cannot be drawn there because they were divided or joined.
create view place_on_map as
select d.as_of, c.gss_code, c.name, c.region, c.valid_from, c.valid_to, t.tile_column, t.tile_row, t.children
  from (select distinct as_of from area_tile) d
 cross join area_code c
  left join area_tile t on t.as_of = d.as_of and t.gss_code = c.gss_code
 where not exists (select from area_on_map o where o.as_of = d.as_of and o.gss_code = c.gss_code);

-- What became of the body of a code, and what it came from.
create view place_change as
select s.gss_code, 'became' as way, c.gss_code as other, c.name, c.valid_from as on_day
  from area_code_successor s join area_code c on c.gss_code = s.successor_gss
union all
select s.successor_gss, 'came from', c.gss_code, c.name, n.valid_from
  from area_code_successor s
  join area_code c on c.gss_code = s.gss_code
  join area_code n on n.gss_code = s.successor_gss;

-- Rounds for money that are open to everybody or to come, with the regions in which their projects may work; none where
-- they may in all. A first stage stands for the round to which it leads.
create view place_round as
select r.code, r.title, p.name as programme, coalesce(n.allocation_pence, r.allocation_pence) as allocation_pence,
       n.id is not null as is_first_stage, r.opens_at, r.closes_at,
       array(select jsonb_array_elements_text(jsonb_path_query_first(r.rule_book, '$[*] ? (@.code == "FR-09").regions'))) as regions
  from funding_round r
  join programme p on p.id = r.programme_id
  left join funding_round n on n.first_stage_id = r.id and n.stage <> 'DRAFT'
 where r.stage = 'READY' and r.first_stage_id is null and coalesce(n.allocation_pence, r.allocation_pence) > 0;

grant select on place_region, place_area, place_on_map, place_change, place_round to grants_app;
