-- The end of an award: a certifier of its lead says what was spent, an officer sets the books straight, and a finance
-- officer closes. Three persons.
create table closing (
    id                 uuid        primary key,
    version            integer     not null,
    award_id           uuid        not null constraint closing_is_one_of_an_award unique references award,
    spent_pence        bigint      not null constraint closing_spending_is_not_below_nothing check (spent_pence >= 0),
    achieved           text        not null constraint closing_says_what_was_achieved check (achieved <> ''),
    signed_by          uuid        not null,
    signed_by_name     text        not null,
    signed_as          text        not null constraint closing_is_signed_with_a_name check (signed_as <> ''),
    signed_at          timestamptz not null,
    question           text,
    asked_by_name      text,
    share_pence        bigint      constraint closing_share_is_not_below_nothing check (share_pence >= 0),
    to_return_pence    bigint      constraint closing_return_is_not_below_nothing check (to_return_pence >= 0),
    reconciled_because text,
    reconciled_by      uuid,
    reconciled_by_name text,
    reconciled_at      timestamptz,
    closed_by          uuid,
    closed_by_name     text,
    closed_at          timestamptz,
    constraint closing_asks_in_a_name check ((question is null) = (asked_by_name is null)),
    constraint closing_reconciled_says_by_whom_and_why check
        (num_nonnulls(share_pence, to_return_pence, reconciled_because, reconciled_by, reconciled_by_name, reconciled_at)
            in (0, 6)),
    constraint closing_asks_nothing_once_reconciled check (question is null or reconciled_by is null),
    constraint closing_closed_says_by_whom check
        (num_nonnulls(closed_by, closed_by_name, closed_at) in (0, 3) and (closed_by is null or reconciled_by is not null)),
    constraint closing_has_money_going_one_way check (share_pence = 0 or to_return_pence = 0),
    constraint closing_is_reconciled_by_another_person check (reconciled_by <> signed_by),
    constraint closing_is_closed_by_another_person check (closed_by <> reconciled_by and closed_by <> signed_by)
);

-- Money that came back from an organisation, as the bank shows it.
create table money_returned (
    id             uuid        primary key,
    award_id       uuid        not null references award,
    financial_year text        not null,
    amount_pence   bigint      not null constraint money_returned_is_above_nothing check (amount_pence > 0),
    received_on    date        not null,
    bank_reference text        not null constraint money_returned_has_a_reference check (bank_reference <> ''),
    because        text        not null constraint money_returned_says_why check (because <> ''),
    noted_by       uuid        not null,
    noted_by_name  text        not null,
    noted_at       timestamptz not null,
    constraint money_returned_is_noted_once unique (award_id, bank_reference)
);

grant select, insert, update on closing to grants_app;
grant select, insert on money_returned to grants_app;
