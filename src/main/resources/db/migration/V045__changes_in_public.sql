-- When what the public sees of an award was last changed, and how often the register has changed at all. Both are kept in
-- the transaction of the change, whoever makes it, so that a machine that asks again learns truly whether anything is
-- new. Nothing that has not been announced (or will be on a day that is set) counts.

create table public_change (
    award_id   uuid        primary key references award on delete cascade,
    changed_at timestamptz not null
);

-- One row. A number and no time: two changes at once may commit in another order than that in which they began.
create table public_revision (
    revision   bigint      not null,
    changed_at timestamptz not null
);
create unique index register_has_one_revision on public_revision ((true));
insert into public_revision values (0, now());

-- The awards are taken in one order, and the revision last, so that two changes at once wait for each other and no more.
create function note_public_change(changed uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into public_change
    select a.id, now()
      from award a
     where a.id = any (changed)
       and (a.announced_on is not null or exists (select from public_change c where c.award_id = a.id))
     order by a.id
    on conflict (award_id) do update set changed_at = excluded.changed_at;
    if found then
        update public_revision set revision = revision + 1, changed_at = now();
    end if;
end $$;
revoke execute on function note_public_change from public;

-- What an award itself consists of. Names are not listed: a change of one changes the award's line.
create function public_change_follows_awards() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform note_public_change(case tg_table_name
        when 'award' then array(select (to_jsonb(c) ->> 'id')::uuid from changed c)
        when 'recommendation' then array(
            select a.id from award a join changed c on (to_jsonb(c) ->> 'bid_id')::uuid = a.bid_id)
        when 'evaluation' then array(
            select a.id from award a join changed c on (to_jsonb(c) ->> 'project_id')::uuid = a.project_id
             where to_jsonb(c) ->> 'status' = 'PUBLISHED')
        when 'organisation' then array(
            select a.id from award a join changed c on (to_jsonb(c) ->> 'id')::uuid = a.lead_organisation_id
            union
            select a.id from award a join evaluation e using (project_id)
              join changed c on (to_jsonb(c) ->> 'id')::uuid = e.evaluator_organisation_id)
        when 'area_code' then array(
            select a.id from award a join changed c on to_jsonb(c) ->> 'gss_code' = a.lead_area_code)
        else array(select distinct (to_jsonb(c) ->> 'award_id')::uuid from changed c) end);
    return null;
end $$;

create trigger public_change_follows_new after insert on award_line
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on award_line
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on award
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_new after insert on award_profile
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on award_profile
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_removal after delete on award_profile
    referencing old table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_new after insert on award_announcement
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on award_announcement
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_removal after delete on award_announcement
    referencing old table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_new after insert on award_dispensation
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on award_dispensation
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_new after insert on award_approval
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on award_approval
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on recommendation
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_new after insert on evaluation
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on evaluation
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on organisation
    referencing new table as changed for each statement execute function public_change_follows_awards();
create trigger public_change_follows_change after update on area_code
    referencing new table as changed for each statement execute function public_change_follows_awards();

select note_public_change(array(select id from award));
