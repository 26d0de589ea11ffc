-- An account that another organisation names too is confirmed by two finance officers, one after the other.
alter table bank_details
    add column checked_by      uuid,
    add column checked_by_name text,
    add column checked_at      timestamptz,
    add constraint bank_details_checked_names_by_whom check
        ((checked_by is null) = (checked_by_name is null) and (checked_by is null) = (checked_at is null)),
    add constraint bank_details_are_checked_by_another_person check (checked_by <> proposed_by),
    add constraint bank_details_are_checked_and_confirmed_by_two_persons check
        (usable_from is null or checked_by is null or checked_by <> decided_by);
create index bank_details_by_account on bank_details (sort_code, account_number);

grant update (checked_by, checked_by_name, checked_at) on bank_details to grants_app;
