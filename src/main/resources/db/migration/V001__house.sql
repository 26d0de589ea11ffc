-- The application works as this role. It owns nothing, and each migration gives it no more than its work needs.
do $$
begin
    create role grants_app nologin;
exception when duplicate_object then null;
end $$;
do $$
begin
    if not pg_has_role(current_user, 'grants_app', 'set') then
        execute format('grant grants_app to %I', current_user);
    end if;
end $$;
grant usage on schema public to grants_app;

create table reference_counter (
    prefix      text    not null,
    year        integer not null,
    last_number integer not null constraint reference_number_is_positive check (last_number > 0),
    primary key (prefix, year)
);
grant select, insert, update on reference_counter to grants_app;

-- A cell that a spreadsheet would run as a formula gets one apostrophe in front; so does a cell that begins with an
-- apostrophe. Whoever reads the file takes one leading apostrophe away and has the exact text again.
create function csv_safe(cell text) returns text
    language sql immutable parallel safe
    return case when cell ~ E'^[=+@\t\r\n''＝＋－＠-]' then '''' || cell else cell end;

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null constraint session_is_known_once unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to grants_app;
