-- What a submitted bid says of its reach: about how many children, and the least grant with which it could go ahead.
create table bid_reach (
    bid_id      uuid    primary key references bid,
    children    integer constraint bid_reach_is_above_nothing check (children > 0),
    least_pence bigint  constraint bid_least_grant_is_above_nothing check (least_pence > 0)
);
grant select, insert, delete on bid_reach to grants_app;

-- The best set of bids under some limits, looked for in the background. limits and found are written by the service
-- alone, as it understood them and as the solver answered.
create table scenario (
    id           uuid        primary key,
    round_id     uuid        not null references funding_round,
    number       integer     not null,
    name         text        not null constraint scenario_has_a_name check (name <> ''),
    limits       jsonb       not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    cancelled_at timestamptz,
    finished_at  timestamptz,
    found        jsonb,
    constraint scenario_is_known_by_its_number unique (round_id, number)
);

-- The scenario that the panel goes by instead of the ranking alone.
create table panel_scenario (
    round_id    uuid        primary key references funding_round,
    scenario_id uuid        not null references scenario,
    adopted_by  text        not null,
    adopted_at  timestamptz not null
);
grant select, insert, update on scenario to grants_app;
grant select, insert, update, delete on panel_scenario to grants_app;
