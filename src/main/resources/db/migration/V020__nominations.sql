-- A round may ask for people instead of money. What is said of them stays out of the submission that is kept for ever,
-- which holds only its fingerprint, so that it can be forgotten when it is no longer needed.
alter table funding_round drop constraint round_parts_are_known;
alter table funding_round add constraint round_parts_are_known
    check (parts <@ '{PROJECT,MONEY,NOMINEES,PARTNERS,PLACES,DOCUMENTS}'::text[]);

create table nominee (
    bid_id uuid    not null references bid,
    number integer not null constraint nominee_number_is_positive check (number > 0),
    name   text    not null constraint nominee_has_a_name check (name <> ''),
    post   text    not null,
    why    text    not null,
    primary key (bid_id, number)
);
grant select, insert, delete on nominee to grants_app;

-- What the Department decided of each. It names nobody.
create table nominee_outcome (
    bid_id          uuid        not null references bid,
    number          integer     not null,
    outcome         text        not null constraint nominee_outcome_is_known check (outcome in ('PLACE', 'RESERVE', 'NO_PLACE')),
    reason          text        not null constraint nominee_outcome_has_a_reason check (reason <> ''),
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    primary key (bid_id, number)
);
grant select, insert, update on nominee_outcome to grants_app;
