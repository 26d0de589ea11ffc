-- The lines of the audit trail hang together as a chain: each link is a hash of the line and of the link before. A line
-- that was changed, taken away or slipped in later is found, even if somebody did it who owns the database. Lines are
-- linked a moment after they were written, in the order of their numbers, so nobody waits to write one.
create table audit_link (
    entry_id  bigint      primary key references audit_entry,
    hash      bytea       not null constraint audit_link_has_a_hash check (length(hash) = 32),
    linked_at timestamptz not null
);

-- Up to which number lines may be linked next time: every transaction that could still write a smaller number was
-- running before the next transaction at that moment, and has to be over.
create table audit_horizon (
    entry_id bigint      not null,
    next_xid xid8        not null,
    since    timestamptz not null
);
create unique index audit_horizon_is_one on audit_horizon ((true));
insert into audit_horizon select coalesce(max(id), 0), pg_snapshot_xmax(pg_current_snapshot()), clock_timestamp() from audit_entry;

-- What is hashed of a line: every column, in one form that does not depend on settings.
create function audit_line(e audit_entry) returns text immutable language sql as $$
    select jsonb_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.person_id, e.person_name, e.event,
                             e.subject_kind, e.subject, e.sentence, e.details)::text
$$;

-- Links so many lines at most up to the horizon, if it is settled and at least so old; once all of them are linked, draws
-- the next horizon. How many.
create function link_audit(linked_at timestamptz, least_age interval, most integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    horizon audit_horizon;
    line    record;
    last    bytea;
    linked  integer := 0;
begin
    select * into horizon from audit_horizon for update;
    if pg_snapshot_xmin(pg_current_snapshot()) < horizon.next_xid or clock_timestamp() - horizon.since < least_age then
        return 0;
    end if;
    select hash into last from audit_link order by entry_id desc limit 1;
    last := coalesce(last, sha256(''));
    for line in
        select e.id, audit_line(e) as text from audit_entry e
         where e.id > coalesce((select max(entry_id) from audit_link), 0) and e.id <= horizon.entry_id
         order by e.id limit most
    loop
        last := sha256(last || convert_to(line.text, 'UTF8'));
        insert into audit_link values (line.id, last, link_audit.linked_at);
        linked := linked + 1;
    end loop;
    if linked < most then
        update audit_horizon
           set entry_id = coalesce((select max(id) from audit_entry), 0),
               next_xid = pg_snapshot_xmax(pg_current_snapshot()),
               since = clock_timestamp();
    end if;
    return linked;
end $$;

-- The service may have lines linked, and can neither make a link nor change one.
revoke execute on function link_audit from public;
grant execute on function link_audit to grants_app;
grant select on audit_link to grants_app;
