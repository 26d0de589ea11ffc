-- Several people write one bid: no earlier text is ever lost, and what they say to each other stays with them.

-- Which page, at which turn, saved a section last: a later turn of the same page is never taken for somebody else.
alter table bid_section
    add column sitting text    not null default '',
    add column turn    integer not null default 0;

-- Every text that a section ever had. Lines are added and never changed.
create table bid_section_revision (
    bid_id        uuid        not null references bid,
    section       text        not null,
    revision      integer     not null,
    typed         jsonb       not null,
    saved_at      timestamptz not null,
    saved_by      uuid        not null,
    saved_by_name text        not null,
    primary key (bid_id, section, revision)
);
create index bid_section_revision_by_time on bid_section_revision (bid_id, saved_at);
insert into bid_section_revision (bid_id, section, revision, typed, saved_at, saved_by, saved_by_name)
select bid_id, section, revision, typed, saved_at, saved_by, saved_by_name from bid_section;

-- Whose section it is.
create table bid_assignment (
    bid_id    uuid not null references bid,
    section   text not null,
    person_id uuid not null references person,
    primary key (bid_id, section)
);

-- What colleagues say to each other beside a section. Never part of what is submitted.
create table bid_comment (
    id               uuid        primary key,
    bid_id           uuid        not null references bid,
    section          text        not null,
    text             text        not null constraint comment_says_something check (text <> ''),
    written_by       uuid        not null references person,
    written_by_name  text        not null,
    written_at       timestamptz not null,
    resolved_by_name text,
    resolved_at      timestamptz,
    constraint comment_resolved_names_who_did check ((resolved_at is null) = (resolved_by_name is null))
);
create index bid_comment_by_section on bid_comment (bid_id, section, written_at);

-- When somebody who signs off bids last read one.
create table bid_look (
    bid_id    uuid        not null references bid,
    person_id uuid        not null references person,
    looked_at timestamptz not null,
    primary key (bid_id, person_id)
);

-- A colleague asked to join an organisation. The link's token is kept only as its hash.
create table invitation (
    id              uuid        primary key,
    token_hash      text        not null constraint invitation_is_known_by_its_link unique,
    organisation_id uuid        not null references organisation,
    role            text        not null constraint invitation_is_to_write_or_to_certify check (role in ('BID_EDITOR', 'CERTIFIER')),
    name            text        not null constraint invitation_names_somebody check (name <> ''),
    email           text        not null constraint invitation_address_is_lower_case check (email = lower(email)),
    invited_by      uuid        not null references person,
    invited_by_name text        not null,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    constraint invitation_ends_after_it_begins check (expires_at > invited_at)
);
create index invitation_by_address on invitation (email, invited_at);
create index invitation_by_organisation on invitation (organisation_id, invited_at);

grant select, insert on bid_section_revision to grants_app;
grant select, insert, update, delete on bid_assignment to grants_app;
grant select, insert, update (resolved_by_name, resolved_at) on bid_comment to grants_app;
grant select, insert, update on bid_look to grants_app;
grant select, insert, update (accepted_at) on invitation to grants_app;
