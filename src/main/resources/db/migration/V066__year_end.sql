-- What an award had not spent of a year when the year was closed, beside what was forecast when the year began. The
-- money itself is moved by the ledger.
create table year_end_lapse (
    award_id       uuid        not null references award,
    financial_year text        not null constraint lapse_year_is_a_year check (financial_year ~ '^20\d\d-\d\d$'),
    opening_pence  bigint      not null,
    spent_pence    bigint      not null,
    lapsed_pence   bigint      not null constraint lapse_is_above_nothing check (lapsed_pence > 0),
    lapsed_at      timestamptz not null,
    lapsed_by      uuid        not null,
    lapsed_by_name text        not null,
    primary key (award_id, financial_year)
);
grant select, insert on year_end_lapse to grants_app;
