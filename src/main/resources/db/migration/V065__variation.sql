-- Changes to what was agreed for an award. What changes is kept as it was asked for: each figure as it was and as it is
-- to be.
create table variation (
    id                   uuid        primary key,
    version              integer     not null,
    reference            text        not null constraint variation_is_known_once unique,
    award                text        not null references award (reference),
    lead_organisation_id uuid        not null references organisation,
    kind                 text        not null constraint variation_kind_is_known check (kind in
        ('MONEY', 'LINES', 'PERIOD', 'PURPOSE', 'ENDING')),
    status               text        not null constraint variation_status_is_known check (status in
        ('DRAFT', 'SUBMITTED', 'QUERIED', 'AGREED', 'REFUSED', 'WITHDRAWN')),
    status_since         timestamptz not null,
    change               json        not null,
    reason               text        not null constraint variation_has_a_reason check (reason <> ''),
    drafted_by           uuid        not null,
    drafted_by_name      text        not null,
    submitted_by         uuid,
    submitted_by_name    text,
    submitted_at         timestamptz,
    query                text,
    queried_by           uuid,
    queried_by_name      text,
    queried_at           timestamptz,
    answer               text,
    decided_by           uuid,
    decided_by_name      text,
    decided_at           timestamptz,
    decision_reason      text,
    constraint variation_is_submitted_by_another_person check (submitted_by <> drafted_by),
    constraint variation_with_the_department_says_who_submitted_it check
        (status not in ('SUBMITTED', 'AGREED', 'REFUSED') or submitted_by is not null),
    constraint variation_queried_says_what_is_asked check (status <> 'QUERIED' or query <> '' is true),
    constraint variation_decided_says_who_and_why check
        ((status in ('AGREED', 'REFUSED')) = (decided_by is not null and decision_reason <> '') is true),
    constraint variation_is_decided_by_another_person check
        ((decided_by in (drafted_by, submitted_by, queried_by)) is not true)
);
create unique index award_has_one_open_variation_of_a_kind on variation (award, kind)
    where status in ('DRAFT', 'SUBMITTED', 'QUERIED');
create index variation_by_lead on variation (lead_organisation_id, reference desc);
create index variation_by_status on variation (status, status_since) where status in ('DRAFT', 'SUBMITTED', 'QUERIED');

-- What an agreement says after each variation. The offer stays as it was accepted; the last amendment counts.
create table agreement_amendment (
    award_id     uuid        not null references agreement,
    number       integer     not null,
    variation    text        not null references variation (reference)
        constraint agreement_is_amended_once_by_a_variation unique,
    plan         json        not null,
    made_by      uuid        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    primary key (award_id, number)
);

grant select, insert, update on variation to grants_app;
grant select, insert on agreement_amendment to grants_app;
