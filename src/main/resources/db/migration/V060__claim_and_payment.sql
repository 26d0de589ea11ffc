-- What an organisation says it has spent in a part of one financial year, under section 14. Three persons: who prepares
-- it, who submits it, who verifies it.
create table claim (
    id                uuid        primary key,
    version           integer     not null,
    reference         text        not null constraint claim_is_known_once unique,
    award_id          uuid        not null references award,
    first_day         date        not null,
    last_day          date        not null,
    financial_year    text        not null,
    status            text        not null constraint claim_status_is_known check (status in
        ('DRAFT', 'SUBMITTED', 'QUERIED', 'VERIFIED', 'AUTHORISED', 'PAID', 'FAILED')),
    prepared_by       uuid[]      not null constraint claim_is_prepared_by_somebody check (cardinality(prepared_by) > 0),
    started_at        timestamptz not null,
    submitted_by      uuid,
    submitted_by_name text,
    submitted_at      timestamptz,
    query             text,
    queried_by_name   text,
    answer            text,
    verified_by       uuid,
    verified_by_name  text,
    constraint claim_is_of_one_financial_year check
        (first_day <= last_day
            and extract(year from first_day - interval '3 months') = left(financial_year, 4)::integer
            and extract(year from last_day - interval '3 months') = left(financial_year, 4)::integer),
    constraint claim_says_who_submitted_it check
        ((submitted_by is null) = (submitted_by_name is null) and (submitted_by is null) = (submitted_at is null)
            and (status = 'DRAFT') = (submitted_by is null)),
    constraint claim_queried_says_why check (status <> 'QUERIED' or query <> '' is true),
    constraint claim_verified_says_by_whom check
        ((verified_by is null) = (verified_by_name is null)
            and (status in ('DRAFT', 'SUBMITTED', 'QUERIED')) = (verified_by is null)),
    constraint claim_is_submitted_by_another_person check (submitted_by <> all (prepared_by)),
    constraint claim_is_verified_by_another_person check
        (verified_by <> submitted_by and verified_by <> all (prepared_by))
);
create index claim_by_award on claim (award_id);
create index claim_open on claim (status) where status not in ('DRAFT', 'PAID');
create unique index claim_in_draft_is_one_per_award on claim (award_id) where status = 'DRAFT';

-- By line of the agreed budget, which is known by what it is for.
create table claim_line (
    claim_id     uuid   not null references claim,
    item         text   not null,
    amount_pence bigint not null constraint claim_line_is_not_below_nothing check (amount_pence >= 0),
    primary key (claim_id, item)
);

-- Money on its way out, of one claim or one instalment. One that failed stays as it is, and another is made.
create table payment (
    id                 uuid        primary key,
    version            integer     not null,
    reference          text        not null constraint payment_is_known_once unique,
    award_id           uuid        not null references award,
    claim_id           uuid        references claim,
    instalment         integer,
    financial_year     text        not null,
    amount_pence       bigint      not null constraint payment_is_above_nothing check (amount_pence > 0),
    kept_back_pence    bigint      not null constraint payment_has_nothing_or_more_kept_back check (kept_back_pence >= 0),
    status             text        not null constraint payment_status_is_known check (status in
        ('VERIFIED', 'AUTHORISED', 'IN_FILE', 'PAID', 'FAILED')),
    verified_by        uuid        not null,
    verified_by_name   text        not null,
    verified_at        timestamptz not null,
    verified_because   text        not null constraint payment_says_what_was_verified check (verified_because <> ''),
    authorised_by      uuid,
    authorised_by_name text,
    authorised_at      timestamptz,
    settled_on         date,
    failed_because     text,
    constraint payment_is_of_a_claim_or_of_an_instalment check ((claim_id is null) <> (instalment is null)),
    constraint payment_says_who_authorised_it check
        ((authorised_by is null) = (authorised_by_name is null) and (authorised_by is null) = (authorised_at is null)
            and (status = 'VERIFIED') = (authorised_by is null)),
    constraint payment_settled_has_a_day check ((status in ('PAID', 'FAILED')) = (settled_on is not null)),
    constraint payment_failed_says_why check ((status = 'FAILED') = (failed_because is not null)),
    constraint payment_is_authorised_by_another_person check (authorised_by <> verified_by)
);
create index payment_by_award on payment (award_id);
create index payment_open on payment (status) where status <> 'PAID';
create unique index claim_is_paid_once on payment (claim_id) where status <> 'FAILED';
create unique index instalment_is_paid_once on payment (award_id, instalment) where status <> 'FAILED';

create function payment_is_authorised_by_who_has_no_part_in_it() returns trigger language plpgsql as $$
begin
    if exists (select from award_approval
                where award_id = new.award_id and approver_id = new.authorised_by and approved and voided_at is null)
       or exists (select from claim
                   where id = new.claim_id
                     and (submitted_by = new.authorised_by or new.authorised_by = any (prepared_by))) then
        raise exception 'whoever approved the award or made the claim does not authorise its payment'
            using errcode = 'check_violation', constraint = 'payment_is_authorised_by_who_has_no_part_in_it';
    end if;
    return new;
end $$;
create trigger payment_is_authorised_by_who_has_no_part_in_it before insert or update on payment
    for each row when (new.authorised_by is not null)
    execute function payment_is_authorised_by_who_has_no_part_in_it();

create function payment_is_settled_once() returns trigger language plpgsql as $$
begin
    raise exception 'a payment that is paid or has failed stays as it is'
        using errcode = 'check_violation', constraint = 'payment_is_settled_once';
end $$;
create trigger payment_is_settled_once before update on payment
    for each row when (old.status in ('PAID', 'FAILED')) execute function payment_is_settled_once();

-- What a payment is for and how much it is never changes.
grant select, insert, update on claim to grants_app;
grant select, insert, update, delete on claim_line to grants_app;
grant select, insert on payment to grants_app;
grant update (version, status, authorised_by, authorised_by_name, authorised_at, settled_on, failed_because)
    on payment to grants_app;
