-- What a study looked at: the age of the children, the places, the measures with their counts, and what it cost and saved.
alter table evaluation
    add column youngest     integer,
    add column oldest       integer,
    add column cost_unit    text,
    add column cost_pence   bigint,
    add column saving_pence bigint,
    add column price_year   text,
    add column cost_basis   text,
    add constraint evaluation_ages_are_in_order check (youngest >= 0 and oldest >= youngest and oldest <= 25),
    add constraint evaluation_age_has_both_ends check ((youngest is null) = (oldest is null)),
    add constraint evaluation_cost_is_not_negative check (cost_pence >= 0 and saving_pence >= 0),
    add constraint evaluation_cost_says_how_it_was_worked_out check
        ((cost_pence is null and saving_pence is null)
         = (num_nulls(cost_unit, price_year, cost_basis) = 3)
         and num_nulls(cost_unit, price_year, cost_basis) in (0, 3));

create table evaluation_place (
    evaluation_id uuid not null references evaluation,
    gss_code      text not null references area_code,
    primary key (evaluation_id, gss_code)
);
create index evaluation_place_by_code on evaluation_place (gss_code);

-- One measure: where it stood before, what was hoped for and by when, and what came of it. part of base: the people,
-- families or children who are counted, of all who were looked at.
create table evaluation_measure (
    evaluation_id   uuid    not null references evaluation,
    position        integer not null,
    name            text    not null constraint measure_has_a_name check (name <> ''),
    unit            text    not null constraint measure_has_a_unit check (unit <> ''),
    baseline_value  numeric(14, 2),
    baseline_part   integer,
    baseline_base   integer,
    baseline_period text,
    target_value    numeric(14, 2),
    target_base     integer,
    target_on       date,
    result_value    numeric(14, 2),
    result_part     integer,
    result_base     integer,
    result_period   text,
    primary key (evaluation_id, position),
    constraint measure_has_a_figure check (num_nonnulls(baseline_value, target_value, result_value) > 0),
    constraint measure_part_is_within_its_base check
        ((baseline_part is null or (baseline_base is not null and baseline_part between 0 and baseline_base))
         and (result_part is null or (result_base is not null and result_part between 0 and result_base)))
);

-- The kind of outcome that a finding speaks of, so that findings of different studies can be found together.
alter table evaluation_finding add column area text not null default 'OTHER' constraint finding_area_is_known check (area in
    ('SAFETY', 'STAYING_WITH_FAMILY', 'STABLE_HOME', 'HEALTH', 'EDUCATION', 'PARENTS_AND_CARERS', 'WORKFORCE', 'COST', 'OTHER'));
alter table evaluation_finding alter column area drop default;
create index finding_by_area on evaluation_finding (area, direction);

grant select, insert, update, delete on evaluation_measure to grants_app;
grant select, insert, delete on evaluation_place to grants_app;
