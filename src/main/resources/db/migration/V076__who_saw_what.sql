-- Who saw what others have written or what is said of them, who took a file, and who was refused: one line each. The
-- application adds lines and reads them; it has no right to change or remove one.
create table sighting (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    person_id   uuid        not null,
    person_name text        not null,
    shown       text        not null constraint sighting_kind_is_known
                check (shown in ('PLAIN', 'CASE', 'PEOPLE', 'FILE', 'BANK')),
    was_refused boolean     not null,
    method      text        not null,
    address     text        not null,
    subject     text        not null,
    constraint sighting_of_nothing_personal_is_a_refusal check (was_refused or shown <> 'PLAIN')
);
create index sighting_by_person on sighting (person_id, id);
create index sighting_by_subject on sighting (subject, id);
create index sighting_by_time on sighting (at);

-- The service may have old lines let go. What is old is told by the clock of the database, so that nobody who speaks for
-- the service has a line forgotten sooner.
create function let_go_of_sightings() returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with gone as (delete from sighting where at < clock_timestamp() - interval '2 years' returning 1)
    select count(*) from gone
$$;
revoke execute on function let_go_of_sightings from public;
grant execute on function let_go_of_sightings to grants_app;
grant select, insert on sighting to grants_app;
