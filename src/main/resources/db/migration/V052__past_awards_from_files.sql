-- Past awards that are brought in from files: the file's rows as they stand there and as they were understood, what was
-- found, and whom the file means. Nothing of it is an award before another person has confirmed it.
create table intake (
    id                uuid        primary key,
    reference         text        not null constraint intake_is_known_once unique,
    round_id          uuid        not null references funding_round,
    kind              text        not null constraint intake_kind_is_known check (kind in ('PILOT', 'SCALE_UP', 'CONTINUATION')),
    status            text        not null constraint intake_status_is_known check
        (status in ('UPLOADED', 'CHECKED', 'ADDING', 'ADDED', 'UNREADABLE', 'WITHDRAWN')),
    file_name         text        not null,
    uploaded_by       uuid        not null,
    uploaded_by_name  text        not null,
    uploaded_at       timestamptz not null,
    repairs           text[]      not null default '{}',
    unused            text[]      not null default '{}',
    refusal           text,
    confirmed_by      uuid,
    confirmed_by_name text,
    confirmed_at      timestamptz,
    done              integer     not null default 0,
    finished_at       timestamptz,
    constraint intake_is_confirmed_by_another_person check (confirmed_by <> uploaded_by),
    constraint intake_names_who_confirmed_it check
        (status not in ('ADDING', 'ADDED') or (confirmed_by is not null and confirmed_by_name is not null and confirmed_at is not null))
);
create index intake_by_round on intake (round_id, reference);

-- A body that the file names, however many rows name it, and which one it is taken for: the id of an organisation, or
-- 'NEW:' and the kind of one that will be added. A doubt waits for a person to choose.
create table intake_body (
    intake_id      uuid    not null references intake,
    number         integer not null,
    name           text    not null,
    org_id         text    not null,
    charity_number text,
    company_number text,
    website        text,
    doubt          text,
    choices        jsonb   not null,
    chosen         text,
    chosen_by      uuid,
    chosen_by_name text,
    primary key (intake_id, number)
);

-- state: NEW will be an award; HERE is one already, and DIFFERENT too, but not quite as the file has it; FAULTY cannot be.
create table intake_row (
    intake_id    uuid    not null references intake,
    number       integer not null,
    cells        json    not null, -- in the order of the file's columns
    state        text    not null constraint intake_row_state_is_known check (state in ('NEW', 'HERE', 'DIFFERENT', 'FAULTY')),
    identifier   text    not null,
    title        text    not null,
    description  text    not null,
    amount_pence bigint  not null,
    awarded_on   date,
    start_date   date,
    end_date     date,
    years        text[]   not null,
    years_pence  bigint[] not null,
    places       text[]   not null,
    open_call    boolean,
    body         integer,
    own_reference text,
    award_id     uuid    not null default gen_random_uuid(),
    award_reference text,
    primary key (intake_id, number),
    constraint intake_row_to_be_added_is_whole check
        (state <> 'NEW' or (awarded_on is not null and start_date is not null and end_date is not null and body is not null))
);

create table intake_finding (
    intake_id  uuid    not null references intake,
    row_number integer not null,
    position   integer not null,
    kind       text    not null constraint finding_kind_is_known check (kind in ('ERROR', 'DOUBT', 'WARNING', 'REPAIR', 'HERE')),
    column_title text  not null,
    sentence   text    not null,
    primary key (intake_id, row_number, position)
);
create index intake_finding_by_kind on intake_finding (intake_id, kind, row_number);

grant select, insert, update on intake to grants_app;
grant select, insert, update, delete on intake_body, intake_row to grants_app;
grant select, insert, delete on intake_finding to grants_app;

-- Where an award comes from that was not decided here, and the identifier by which the world knows it: it is brought in
-- once, whoever tries again.
create table award_source (
    award_id   uuid    primary key references award,
    identifier text    not null constraint grant_is_brought_in_once unique,
    intake_id  uuid    not null references intake,
    row_number integer not null,
    open_call  boolean
);
create index award_source_by_intake on award_source (intake_id, row_number);
grant select, insert on award_source to grants_app;
