-- Where an organisation is paid. One person of it proposes an account, a finance officer of the Department confirms it,
-- and it is used only some days later: whoever changes it by fraud is found out before money goes there.
create table bank_details (
    id                uuid        primary key,
    organisation_id   uuid        not null references organisation,
    account_name      text        not null constraint bank_details_name_is_there check (account_name <> ''),
    sort_code         text        not null constraint bank_details_sort_code_is_one check (sort_code ~ '^\d\d-\d\d-\d\d$'),
    account_number    text        not null constraint bank_details_number_has_eight_digits check (account_number ~ '^\d{8}$'),
    proposed_by       uuid        not null,
    proposed_by_name  text        not null,
    proposed_at       timestamptz not null,
    decided_by        uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    usable_from       date,
    refused_because   text,
    constraint bank_details_decided_names_by_whom check
        ((decided_by is null) = (decided_by_name is null) and (decided_by is null) = (decided_at is null)
            and (decided_by is null) = (usable_from is null and refused_because is null)
            and (usable_from is null or refused_because is null)),
    constraint bank_details_are_confirmed_by_another_person check (decided_by <> proposed_by)
);
create unique index bank_details_are_proposed_one_at_a_time on bank_details (organisation_id) where decided_by is null;
create index bank_details_usable on bank_details (organisation_id, usable_from) where usable_from is not null;

-- What was sent to the bank, byte for byte.
create table payment_file (
    number       integer     primary key,
    bytes        bytea       not null,
    sha256       text        not null constraint payment_file_has_a_fingerprint check (sha256 ~ '^[0-9a-f]{64}$'),
    payments     integer     not null constraint payment_file_is_not_empty check (payments > 0),
    amount_pence bigint      not null,
    made_by      uuid        not null,
    made_by_name text        not null,
    made_at      timestamptz not null
);

-- A payment is in one file or in none, so nobody puts it in two.
alter table payment
    add column file_number integer references payment_file,
    add column bank_details_id uuid references bank_details,
    add constraint payment_in_a_file_names_it check
        ((status in ('VERIFIED', 'AUTHORISED')) = (file_number is null) and (file_number is null) = (bank_details_id is null));
create index payment_by_file on payment (file_number);

-- A file is never changed, nor who proposed which account; only the decision is added.
grant select, insert on payment_file, bank_details to grants_app;
grant update (decided_by, decided_by_name, decided_at, usable_from, refused_because) on bank_details to grants_app;
grant update (file_number, bank_details_id) on payment to grants_app;

create function bank_details_are_decided_once() returns trigger language plpgsql as $$
begin
    raise exception 'bank details are confirmed or refused once'
        using errcode = 'check_violation', constraint = 'bank_details_are_decided_once';
end $$;
create trigger bank_details_are_decided_once before update on bank_details
    for each row when (old.decided_by is not null) execute function bank_details_are_decided_once();
