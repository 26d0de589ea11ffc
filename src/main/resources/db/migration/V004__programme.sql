create table programme (
    id               uuid    primary key,
    version          integer not null,
    code             text    not null constraint programme_is_known_once unique
                             constraint programme_code_is_short check (code ~ '^[A-Z]{2,8}$'),
    name             text    not null constraint programme_has_a_name check (name <> ''),
    purpose          text    not null,
    legal_power      text    not null,
    senior_owner     text    not null
);

create table programme_funder (
    programme_id     uuid    not null references programme,
    position         integer not null,
    name             text    not null,
    share_hundredths integer not null constraint funder_share_is_a_share check (share_hundredths between 0 and 10000),
    primary key (programme_id, position)
);

-- What was announced for a programme, as it was announced: a headline, not a budget.
create table programme_envelope (
    programme_id uuid    not null references programme,
    position     integer not null,
    title        text    not null,
    amount_pence bigint  not null constraint envelope_is_not_negative check (amount_pence >= 0),
    first_year   text    not null,
    last_year    text    not null,
    source       text    not null,
    primary key (programme_id, position)
);

-- The last wall against promising a pound twice: one row a year, locked by the award that takes from it.
create table programme_budget (
    programme_id    uuid   not null references programme,
    financial_year  text   not null constraint budget_year_is_a_year check (financial_year ~ '^20\d\d-\d\d$'),
    budget_pence    bigint not null constraint budget_is_not_negative check (budget_pence >= 0),
    committed_pence bigint not null default 0 constraint budget_commitment_is_not_negative check (committed_pence >= 0),
    primary key (programme_id, financial_year),
    constraint budget_is_not_overcommitted check (committed_pence <= budget_pence)
);

create table funding_round (
    id                uuid        primary key,
    version           integer     not null,
    code              text        not null constraint round_is_known_once unique
                                  constraint round_code_is_an_address check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    programme_id      uuid        not null references programme,
    title             text        not null constraint round_has_a_title check (title <> ''),
    summary           text        not null,
    kind              text        not null constraint round_kind_is_known check (kind in ('COMPETED', 'DIRECT')),
    stage             text        not null constraint round_stage_is_known check (stage in
        ('DRAFT', 'READY', 'ASSESSING', 'MODERATING', 'DECIDING', 'INFORMING', 'DELIVERING', 'ENDED')),
    opens_at          timestamptz,
    closes_at         timestamptz,
    decision_on       date,
    first_year        text        not null,
    last_year         text        not null,
    allocation_pence  bigint      not null constraint round_allocation_is_not_negative check (allocation_pence >= 0),
    committed_pence   bigint      not null default 0 constraint round_commitment_is_not_negative check (committed_pence >= 0),
    rule_book         jsonb       not null,
    extension_reason  text,
    constraint round_allocation_is_not_overcommitted check (committed_pence <= allocation_pence),
    constraint round_years_are_in_order check (first_year <= last_year),
    constraint round_closes_after_it_opens check (closes_at > opens_at),
    constraint round_that_is_ready_has_dates check
        (stage = 'DRAFT' or (opens_at is not null and closes_at is not null and decision_on is not null))
);
create index funding_round_by_programme on funding_round (programme_id);

create table round_question (
    round_id   uuid    not null references funding_round,
    number     integer not null constraint question_number_is_positive check (number > 0),
    text       text    not null constraint question_has_a_text check (text <> ''),
    guidance   text    not null,
    word_limit integer not null constraint question_word_limit_is_positive check (word_limit > 0),
    primary key (round_id, number)
);

create table round_criterion (
    round_id          uuid    not null references funding_round,
    number            integer not null constraint criterion_number_is_positive check (number > 0),
    title             text    not null constraint criterion_has_a_title check (title <> ''),
    guidance          text    not null,
    weight_hundredths integer not null constraint criterion_weight_is_a_share check (weight_hundredths between 1 and 10000),
    primary key (round_id, number)
);

grant select, insert, update on programme, programme_budget, funding_round to grants_app;
grant select, insert, update, delete on programme_funder, programme_envelope, round_question, round_criterion to grants_app;
