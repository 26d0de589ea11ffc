create table project (
    id                   uuid    primary key,
    version              integer not null,
    code                 text    not null constraint project_is_known_once unique
                                 constraint project_code_is_an_address check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title                text    not null constraint project_has_a_title check (title <> ''),
    summary              text    not null,
    lead_organisation_id uuid    not null references organisation,
    maturity             text    not null constraint project_maturity_is_known check (maturity in ('IDEA', 'TEST', 'SCALE_AND_SPREAD'))
);
create index project_by_lead on project (lead_organisation_id);

create table project_partner (
    project_id      uuid not null references project,
    organisation_id uuid not null references organisation,
    primary key (project_id, organisation_id)
);

create table project_place (
    project_id uuid not null references project,
    gss_code   text not null references area_code,
    primary key (project_id, gss_code)
);

create table bid (
    id                   uuid        primary key,
    version              integer     not null,
    reference            text        not null constraint bid_is_known_once unique,
    round_id             uuid        not null references funding_round,
    project_id           uuid        not null references project,
    lead_organisation_id uuid        not null references organisation,
    status               text        not null constraint bid_status_is_known check (status in
        ('DRAFT', 'READY', 'SUBMITTED', 'IN_ASSESSMENT', 'MODERATED', 'RECOMMENDED', 'SUCCESSFUL', 'UNSUCCESSFUL',
         'INELIGIBLE', 'WITHDRAWN')),
    asked_pence          bigint      not null default 0 constraint bid_asks_for_no_negative_amount check (asked_pence >= 0),
    started_by           uuid        not null,
    started_at           timestamptz not null,
    ready_by             uuid,
    ready_by_name        text,
    ready_at             timestamptz,
    returned_reason      text,
    submitted_by         uuid,
    submitted_by_name    text,
    submitted_at         timestamptz,
    fingerprint          text,
    closed_reason        text,
    informed_at          timestamptz,
    constraint bid_is_one_per_project_and_round unique (round_id, project_id),
    constraint bid_that_is_ready_names_who_said_so check (status <> 'READY' or ready_by is not null),
    constraint bid_submitted_has_a_time check
        (status in ('DRAFT', 'READY', 'WITHDRAWN') or (submitted_at is not null and fingerprint is not null)),
    constraint bid_is_certified_by_another_person check (submitted_by is null or submitted_by <> ready_by)
);
create index bid_by_round on bid (round_id, status);
create index bid_by_lead on bid (lead_organisation_id, started_at);

-- What people typed into one section, letter for letter, whether or not it is complete.
create table bid_section (
    bid_id        uuid        not null references bid,
    section       text        not null,
    typed         jsonb       not null,
    problems      integer     not null,
    revision      integer     not null,
    saved_at      timestamptz not null,
    saved_by      uuid        not null,
    saved_by_name text        not null,
    primary key (bid_id, section)
);

-- What was submitted, for ever: the words, the facts the rules looked at, the rule book in force and its verdict.
create table bid_submission (
    bid_id       uuid        not null references bid,
    submitted_at timestamptz not null,
    content      jsonb       not null,
    rule_book    jsonb       not null,
    verdict      jsonb       not null,
    fingerprint  text        not null,
    primary key (bid_id, submitted_at)
);

-- Who and where, read from the sections when the bid was submitted, for conflicts of interest and places.
create table bid_partner (
    bid_id          uuid not null references bid,
    organisation_id uuid not null references organisation,
    primary key (bid_id, organisation_id)
);
create table bid_place (
    bid_id   uuid not null references bid,
    gss_code text not null references area_code,
    primary key (bid_id, gss_code)
);

grant select, insert, update on project, bid, bid_section to grants_app;
grant select, insert, delete on project_partner, project_place, bid_partner, bid_place to grants_app;
grant select, insert on bid_submission to grants_app;
