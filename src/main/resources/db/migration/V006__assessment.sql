create table assessment (
    id               uuid        primary key,
    version          integer     not null,
    reference        text        not null constraint assessment_is_known_once unique,
    bid_id           uuid        not null references bid,
    assessor_id      uuid        not null references person,
    assessor_name    text        not null,
    status           text        not null constraint assessment_status_is_known check (status in
        ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'DECLINED', 'WITHDRAWN')),
    offered_at       timestamptz not null,
    offered_by       uuid        not null,
    moved_at         timestamptz not null,
    interest         text,
    decline_kind     text        constraint assessment_decline_kind_is_known check (decline_kind in ('CONFLICT', 'EXPERTISE', 'WORKLOAD')),
    returned_reason  text,
    revision         integer     not null default 0,
    saved_at         timestamptz,
    submitted_at     timestamptz,
    score_hundredths integer     constraint assessment_score_is_a_share check (score_hundredths between 0 and 10000),
    constraint assessor_judges_a_bid_once unique (bid_id, assessor_id),
    constraint assessment_declined_says_why check ((status = 'DECLINED') = (decline_kind is not null)),
    constraint assessment_submitted_has_a_score check
        (status <> 'SUBMITTED' or (submitted_at is not null and score_hundredths is not null))
);
create index assessment_by_assessor on assessment (assessor_id, status);

-- What the assessor typed, letter for letter, whether or not it is complete.
create table assessment_score (
    assessment_id uuid    not null references assessment,
    criterion     integer not null,
    points        text    not null,
    reason        text    not null,
    primary key (assessment_id, criterion)
);

-- The settled score of a bid, written once.
create table moderation (
    bid_id           uuid        primary key references bid,
    score_hundredths integer     not null constraint moderated_score_is_a_share check (score_hundredths between 0 and 10000),
    spread_hundredths integer    not null,
    reason           text        not null constraint moderation_has_a_reason check (reason <> ''),
    moderated_by     uuid        not null,
    moderated_by_name text       not null,
    moderated_at     timestamptz not null
);

grant select, insert, update on assessment to grants_app;
grant select, insert on moderation to grants_app;
grant select, insert, update, delete on assessment_score to grants_app;
