-- The returns that an accepted award has to send: a row for each from the day of its acceptance, laid out by the service
-- from the agreed terms. What was typed is kept letter for letter; what was submitted is kept as it was certified.
create table award_return (
    award_id          uuid        not null references award,
    period            text        not null constraint return_is_of_a_period check (period ~ '^20\d\d-\d\d(-(q[1-4]|h[12]))?$'),
    first_day         date        not null,
    last_day          date        not null,
    due_on            date        not null,
    status            text        not null default 'DUE' constraint return_status_is_known check
        (status in ('DUE', 'DRAFT', 'READY', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    revision          integer     not null default 0,
    typed             jsonb,
    saved_by          uuid,
    saved_by_name     text,
    saved_at          timestamptz,
    ready_by          uuid,
    ready_by_name     text,
    ready_at          timestamptz,
    content           json,
    submitted_by      uuid,
    submitted_by_name text,
    submitted_at      timestamptz,
    signed_as         text,
    decided_by        uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    decision_reason   text,
    primary key (award_id, period),
    constraint return_is_due_after_its_period check (first_day <= last_day and last_day < due_on),
    constraint return_that_is_begun_says_by_whom check
        (status = 'DUE' or typed is not null and saved_by is not null and saved_by_name <> '' and saved_at is not null),
    constraint return_that_is_ready_says_by_whom check
        (status <> 'READY' or ready_by is not null and ready_by_name <> '' and ready_at is not null),
    constraint return_submitted_says_what_and_by_whom check
        (status not in ('SUBMITTED', 'RETURNED', 'ACCEPTED')
            or content is not null and submitted_by is not null and submitted_by_name <> '' and submitted_at is not null
               and signed_as <> ''),
    constraint return_is_certified_by_another_person check
        (status <> 'SUBMITTED' or submitted_by <> saved_by and submitted_by <> ready_by),
    constraint return_decided_says_by_whom check
        (status not in ('RETURNED', 'ACCEPTED')
            or decided_by is not null and decided_by_name <> '' and decided_at is not null),
    constraint return_is_decided_by_another_person check
        (status not in ('RETURNED', 'ACCEPTED') or decided_by <> submitted_by and decided_by <> saved_by),
    constraint return_given_back_says_why check (status <> 'RETURNED' or decision_reason <> '' is true)
);
create index award_return_open on award_return (due_on, award_id, period) where status <> 'ACCEPTED';
grant select, insert, update, delete on award_return to grants_app;

create function return_accepted_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'an accepted return stays as it is'
        using errcode = 'check_violation', constraint = 'return_accepted_is_final';
end $$;
create trigger return_accepted_is_final before update or delete on award_return
    for each row when (old.status = 'ACCEPTED') execute function return_accepted_is_final();

create function return_that_is_begun_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a return that somebody has begun is kept'
        using errcode = 'check_violation', constraint = 'return_that_is_begun_is_kept';
end $$;
create trigger return_that_is_begun_is_kept before delete on award_return
    for each row when (old.status <> 'DUE') execute function return_that_is_begun_is_kept();
