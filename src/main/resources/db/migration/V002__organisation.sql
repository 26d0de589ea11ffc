create table organisation (
    id             uuid    primary key,
    version        integer not null,
    name           text    not null constraint organisation_has_a_name check (name <> ''),
    kind           text    not null constraint organisation_kind_is_known check
        (kind in ('LOCAL_AUTHORITY', 'CHILDRENS_TRUST', 'CHARITY', 'UNIVERSITY', 'COMPANY', 'PUBLIC_BODY')),
    org_id         text    not null constraint organisation_is_known_once unique,
    charity_number text    constraint charity_is_known_once unique,
    company_number text    constraint company_is_known_once unique,
    region         text,
    website        text
);
create index organisation_by_name on organisation (lower(name), id);

-- The legal body. Its area codes change over time and have dates; the body's own do not change them.
create table local_authority (
    id              uuid primary key references organisation,
    body_code       text not null constraint authority_is_known_once unique,
    official_name   text not null,
    authority_type  text not null,
    child_population integer
);

create table area_code (
    gss_code           text primary key constraint area_code_is_a_gss_code check (gss_code ~ '^E\d{8}$'),
    local_authority_id uuid not null references local_authority,
    dfe_number         text not null,
    name               text not null,
    region             text not null,
    valid_from         date not null,
    valid_to           date,
    change_note        text,
    constraint area_code_ends_after_it_begins check (valid_to >= valid_from)
);
create index area_code_by_authority on area_code (local_authority_id);

create table area_code_successor (
    gss_code      text not null references area_code,
    successor_gss text not null references area_code,
    primary key (gss_code, successor_gss)
);

create table due_diligence (
    organisation_id uuid primary key references organisation,
    valid_until     date not null,
    rating          text not null constraint due_diligence_rating_is_known check (rating in ('LOW', 'MEDIUM', 'HIGH')),
    note            text not null,
    checked_by      text not null,
    checked_at      timestamptz not null
);

grant select, insert, update on organisation, local_authority, area_code, area_code_successor, due_diligence to grants_app;
