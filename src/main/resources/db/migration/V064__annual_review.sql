-- The yearly review of every award that goes on: what was paid against what is evidenced, how the work goes, and whether
-- it continues (PR-07). A row for each from the day of the award's acceptance; the figures are kept as they stood.
create table award_review (
    award_id          uuid        not null references award,
    financial_year    text        not null constraint review_is_of_a_year check (financial_year ~ '^20\d\d-\d\d$'),
    due_on            date        not null,
    status            text        not null default 'DUE' constraint review_status_is_known check
        (status in ('DUE', 'WRITTEN', 'RETURNED', 'AGREED')),
    revision          integer     not null default 0,
    figures           json,
    delivery          text,
    decision          text        constraint review_decision_is_known check (decision in ('CONTINUE', 'AMEND', 'STOP')),
    reason            text,
    written_by        uuid,
    written_by_name   text,
    written_at        timestamptz,
    decided_by        uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    return_reason     text,
    primary key (award_id, financial_year),
    constraint review_that_is_written_says_all check
        (status = 'DUE' or figures is not null and delivery <> '' and decision is not null and reason <> ''
            and written_by is not null and written_by_name <> '' and written_at is not null),
    constraint review_that_is_decided_says_by_whom check
        (status not in ('RETURNED', 'AGREED')
            or decided_by is not null and decided_by_name <> '' and decided_at is not null),
    constraint review_is_agreed_by_another_person check
        (status not in ('RETURNED', 'AGREED') or decided_by <> written_by),
    constraint review_given_back_says_why check (status <> 'RETURNED' or return_reason <> '' is true)
);
create index award_review_open on award_review (due_on, award_id) where status <> 'AGREED';
grant select, insert, update, delete on award_review to grants_app;

create function review_agreed_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'an agreed review stays as it is'
        using errcode = 'check_violation', constraint = 'review_agreed_is_final';
end $$;
create trigger review_agreed_is_final before update or delete on award_review
    for each row when (old.status = 'AGREED') execute function review_agreed_is_final();

create function review_that_is_begun_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a review that somebody has begun is kept'
        using errcode = 'check_violation', constraint = 'review_that_is_begun_is_kept';
end $$;
create trigger review_that_is_begun_is_kept before delete on award_review
    for each row when (old.status <> 'DUE') execute function review_that_is_begun_is_kept();
