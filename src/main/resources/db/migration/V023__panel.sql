-- What the panel has in mind for a bid before it advises; the bid's own years stand to it as they stand to what it asks.
create table panel_amount (
    bid_id       uuid        primary key references bid,
    amount_pence bigint      not null constraint panel_amount_is_positive check (amount_pence > 0),
    set_by_name  text        not null,
    set_at       timestamptz not null
);

-- What was said when the panel met. Nothing of it is changed later; a correction is another entry.
create table panel_minute (
    round_id     uuid        not null references funding_round,
    number       integer     not null,
    held_on      date        not null,
    present      text        not null constraint minute_names_who_was_there check (present <> ''),
    text         text        not null constraint minute_says_something check (text <> ''),
    kept_by_name text        not null,
    kept_at      timestamptz not null,
    primary key (round_id, number)
);

-- One act for many bids or awards of a round, done one after the other in the background. What became of each is kept
-- with it, in the transaction of the act itself.
create table bulk_work (
    id               uuid        primary key,
    round_id         uuid        not null references funding_round,
    number           integer     not null,
    kind             text        not null,
    asked_by         uuid        not null references person,
    asked_by_name    text        not null,
    asked_at         timestamptz not null,
    reason           text        not null,
    finished_at      timestamptz,
    constraint bulk_work_is_known_by_its_number unique (round_id, number)
);
create unique index round_has_one_work_of_a_kind_at_a_time on bulk_work (round_id, kind) where finished_at is null;

create table bulk_item (
    work_id  uuid    not null references bulk_work,
    number   integer not null,
    subject  text    not null,
    detail   jsonb   not null,
    done     boolean,
    sentence text,
    primary key (work_id, number),
    constraint item_that_was_tried_says_what_came_of_it check ((done is null) = (sentence is null))
);

grant select, insert, update, delete on panel_amount to grants_app;
grant select, insert on panel_minute to grants_app;
grant select, insert, update on bulk_work, bulk_item to grants_app;
