-- What lists, files and totals of awards are read from: one line for each award with the names it is found by, and the
-- sums of what is announced. Both are kept in the transaction of the change itself, whoever makes it; nothing is decided
-- from them, and they can be made anew from the awards at any time. The application reads them only through the views of
-- the register and of the reports.

create extension if not exists pg_trgm;

create function financial_year_of(day date) returns text
    language sql immutable parallel safe
    return extract(year from day - interval '3 months')::text
           || '-' || lpad((extract(year from day + interval '9 months')::integer % 100)::text, 2, '0');

-- regions, authorities: those by which the award is found. words: what a search looks in; each word has a space before it.
create table award_line (
    award_id             uuid   primary key references award on delete cascade,
    reference            text   not null constraint award_has_one_line unique,
    programme_code       text   not null,
    programme            text   not null,
    round_code           text   not null,
    round                text   not null,
    project_code         text   not null,
    project              text   not null,
    kind                 text   not null,
    status               text   not null,
    lead_organisation    text   not null,
    lead_organisation_id text   not null,
    regions              text[] not null,
    authorities          text[] not null,
    places               text,
    place_names          text,
    amount_pence         bigint not null,
    approved_on          date,
    announced_on         date,
    start_date           date   not null,
    end_date             date   not null,
    words                text   not null
);
create index award_line_by_announcement on award_line (announced_on, reference);
create index award_line_by_amount on award_line (amount_pence, reference);
create index award_line_by_name on award_line (lower(project), reference);
create index award_line_by_project on award_line (project_code);
create index award_line_by_round on award_line (round_code, announced_on, reference);
create index award_line_by_programme on award_line (programme_code, announced_on, reference);
create index award_line_by_lead on award_line (lead_organisation_id);
create index award_line_by_words on award_line using gin (words gin_trgm_ops) with (fastupdate = off);
create index award_line_by_lead_name on award_line using gin ((' ' || lower(lead_organisation)) gin_trgm_ops) with (fastupdate = off);
create index award_line_by_region on award_line using gin (regions) with (fastupdate = off);
create index award_line_by_authority on award_line using gin (authorities) with (fastupdate = off);

-- Awards that have or will have been announced, by all that a list offers to choose from. place: a region, a local
-- authority's code, or '' for the whole country; an award is counted once in each of its places.
create table award_total (
    place          text   not null,
    programme_code text   not null,
    round_code     text   not null,
    kind           text   not null,
    year           text   not null,
    awards         bigint not null,
    amount_pence   bigint not null,
    primary key (place, programme_code, round_code, kind, year)
);

-- The lines as they must be.
create view award_line_now as
select a.id as award_id,
       a.reference,
       p.code as programme_code,
       p.name as programme,
       r.code as round_code,
       r.title as round,
       j.code as project_code,
       j.title as project,
       lower(a.kind) as kind,
       lower(a.status) as status,
       o.name as lead_organisation,
       o.org_id as lead_organisation_id,
       array(select distinct g.region from award_region g where g.award_id = a.id order by 1) as regions,
       array(select distinct g.gss_code from award_authority g where g.award_id = a.id order by 1) as authorities,
       w.places,
       w.place_names,
       (select coalesce(sum(y.amount_pence), 0)::bigint from award_profile y where y.award_id = a.id) as amount_pence,
       a.approved_on,
       a.announced_on,
       a.start_date,
       a.end_date,
       lower(concat_ws(' ', '', a.reference, j.title, p.name, o.name, replace(w.place_names, ';', ' '))) as words
  from award a
  join project j on j.id = a.project_id
  join programme p on p.id = a.programme_id
  join funding_round r on r.id = a.round_id
  join organisation o on o.id = a.lead_organisation_id
  left join lateral (select string_agg(w.gss_code, ';' order by w.gss_code) as places,
                            string_agg(c.name, ';' order by c.name) as place_names
                       from award_place w join area_code c using (gss_code) where w.award_id = a.id) w on true;

-- Brings the lines of these awards up to what is true. The awards are locked first, so that of two changes at once the
-- later one sees the earlier.
create function keep_award_lines(changed uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from award where id = any (changed) order by id for no key update;

    insert into award_line as l
    select * from award_line_now where award_id = any (changed)
    on conflict (award_id) do update
       set (reference, programme_code, programme, round_code, round, project_code, project, kind, status,
            lead_organisation, lead_organisation_id, regions, authorities, places, place_names, amount_pence,
            approved_on, announced_on, start_date, end_date, words)
         = (excluded.reference, excluded.programme_code, excluded.programme, excluded.round_code, excluded.round,
            excluded.project_code, excluded.project, excluded.kind, excluded.status, excluded.lead_organisation,
            excluded.lead_organisation_id, excluded.regions, excluded.authorities, excluded.places,
            excluded.place_names, excluded.amount_pence, excluded.approved_on, excluded.announced_on,
            excluded.start_date, excluded.end_date, excluded.words)
     where l.* is distinct from excluded.*;
end $$;
revoke execute on function keep_award_lines from public;

-- Adds what lines have become and takes off what they were. Totals are changed in one order, so that two changes at once
-- wait for each other and no more.
create function award_totals_follow_lines() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    added text := 'select 1 as sign, now as line from now';
    taken text := 'select -1 as sign, was as line from was';
begin
    execute format($sql$
        insert into award_total as t
        select place, (line).programme_code, (line).round_code, (line).kind, financial_year_of((line).announced_on),
               sum(sign), sum(sign * (line).amount_pence)
          from (%s) difference
         cross join lateral unnest(array[''] || (line).regions || (line).authorities) as place
         where (line).announced_on is not null and (line).status not in ('proposed', 'refused')
         group by 1, 2, 3, 4, 5
        having sum(sign) <> 0 or sum(sign * (line).amount_pence) <> 0
         order by 1, 2, 3, 4, 5
        on conflict (place, programme_code, round_code, kind, year) do update
           set awards = t.awards + excluded.awards, amount_pence = t.amount_pence + excluded.amount_pence$sql$,
        case tg_op when 'INSERT' then added when 'DELETE' then taken else added || ' union all ' || taken end);
    return null;
end $$;
create trigger award_total_follows_new after insert on award_line
    referencing new table as now for each statement execute function award_totals_follow_lines();
create trigger award_total_follows_change after update on award_line
    referencing old table as was new table as now for each statement execute function award_totals_follow_lines();
create trigger award_total_follows_removal after delete on award_line
    referencing old table as was for each statement execute function award_totals_follow_lines();

create function award_lines_follow_awards() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_award_lines(case tg_table_name
        when 'award' then array(select (to_jsonb(c) ->> 'id')::uuid from changed c)
        else array(select distinct (to_jsonb(c) ->> 'award_id')::uuid from changed c) end);
    return null;
end $$;

-- Most changes to what an award belongs to are none of a name.
create function award_lines_follow_names() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    named text[] := array['code', 'title', 'name', 'org_id', 'region'];
    ids uuid[] := array(
        select c.id from changed c join was w using (id)
         where exists (select from unnest(named) n where to_jsonb(c) -> n is distinct from to_jsonb(w) -> n));
begin
    if cardinality(ids) > 0 then
        perform keep_award_lines(case tg_table_name
            when 'project' then array(select id from award where project_id = any (ids))
            when 'programme' then array(select id from award where programme_id = any (ids))
            when 'funding_round' then array(select id from award where round_id = any (ids))
            else array(select id from award where lead_organisation_id = any (ids)) end);
    end if;
    return null;
end $$;

create function award_lines_follow_places() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_award_lines(array(
        select g.award_id from award_authority g join changed c using (gss_code)
        union
        select l.award_id from award_line l where l.authorities && array(select gss_code from changed)));
    return null;
end $$;

create trigger award_line_follows_new after insert on award
    referencing new table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_change after update on award
    referencing new table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_new after insert on award_profile
    referencing new table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_change after update on award_profile
    referencing new table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_removal after delete on award_profile
    referencing old table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_new after insert on award_place
    referencing new table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_removal after delete on award_place
    referencing old table as changed for each statement execute function award_lines_follow_awards();
create trigger award_line_follows_name after update on project
    referencing old table as was new table as changed for each statement execute function award_lines_follow_names();
create trigger award_line_follows_name after update on programme
    referencing old table as was new table as changed for each statement execute function award_lines_follow_names();
create trigger award_line_follows_name after update on funding_round
    referencing old table as was new table as changed for each statement execute function award_lines_follow_names();
create trigger award_line_follows_name after update on organisation
    referencing old table as was new table as changed for each statement execute function award_lines_follow_names();
create trigger award_line_follows_new after insert on area_code
    referencing new table as changed for each statement execute function award_lines_follow_places();
create trigger award_line_follows_change after update on area_code
    referencing new table as changed for each statement execute function award_lines_follow_places();

select keep_award_lines(array(select id from award));
