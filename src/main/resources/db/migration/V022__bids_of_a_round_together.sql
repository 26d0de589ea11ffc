-- What a submitted bid asks for in each financial year: what budgets are held against.
create table bid_year (
    bid_id         uuid   not null references bid,
    financial_year text   not null constraint bid_year_is_a_year check (financial_year ~ '^20\d\d-\d\d$'),
    amount_pence   bigint not null constraint bid_year_is_positive check (amount_pence > 0),
    primary key (bid_id, financial_year)
);
grant select, insert, delete on bid_year to grants_app;

insert into bid_year (bid_id, financial_year, amount_pence)
select s.bid_id, substr(f.key, 7), round(replace(replace(f.value ->> 0, ',', ''), '£', '')::numeric * 100)::bigint
  from (select distinct on (bid_id) bid_id, content from bid_submission order by bid_id, submitted_at desc) s,
       jsonb_each(s.content -> 'sections' -> 'funding') f
 where f.key like 'grant-%'
   and replace(replace(f.value ->> 0, ',', ''), '£', '') ~ '^\d+(\.\d\d?)?$'
   and replace(replace(f.value ->> 0, ',', ''), '£', '')::numeric > 0;

-- Something about a bid that a person of the Department wants looked at. One that stops keeps the bid from being
-- recommended until it is resolved.
create table bid_flag (
    bid_id           uuid        not null references bid,
    number           integer     not null,
    title            text        not null constraint flag_has_a_title check (title <> ''),
    stops            boolean     not null,
    raised_by        uuid        not null,
    raised_by_name   text        not null,
    raised_at        timestamptz not null,
    resolved_by_name text,
    resolved_at      timestamptz,
    resolution       text,
    primary key (bid_id, number),
    constraint flag_resolved_says_by_whom_and_how check
        ((resolved_at is null) = (resolved_by_name is null) and (resolved_at is null) = (resolution is null))
);
grant select, insert, update on bid_flag to grants_app;

-- A list as one person likes to see it: its filters and its order under a name.
create table saved_view (
    person_id uuid not null references person,
    name      text not null constraint saved_view_has_a_name check (name <> ''),
    query     text not null,
    primary key (person_id, name)
);
grant select, insert, update, delete on saved_view to grants_app;

create index bid_of_a_round_by_reference on bid (round_id, reference);
create index bid_of_a_round_by_amount on bid (round_id, asked_pence, reference);
