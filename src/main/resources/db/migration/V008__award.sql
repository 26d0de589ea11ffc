-- What the panel advises for one bid. The facts and the verdict are kept as they were, also of one that was taken back.
create table recommendation (
    id                  uuid        primary key,
    version             integer     not null,
    bid_id              uuid        not null references bid,
    advice              text        not null constraint recommendation_advice_is_known check (advice in ('FUND', 'RESERVE', 'DO_NOT_FUND')),
    reason              text        not null constraint recommendation_has_a_reason check (reason <> ''),
    recommended_by      uuid        not null,
    recommended_by_name text        not null,
    recommended_at      timestamptz not null,
    verdict             jsonb       not null,
    rule_book           jsonb       not null,
    taken_back_at       timestamptz,
    taken_back_by_name  text,
    taken_back_reason   text,
    constraint recommendation_taken_back_says_by_whom_and_why check
        ((taken_back_at is null) = (taken_back_by_name is null) and (taken_back_at is null) = (taken_back_reason is null))
);
create unique index bid_is_recommended_once on recommendation (bid_id) where taken_back_at is null;

create table award (
    id                   uuid        primary key,
    version              integer     not null,
    reference            text        not null constraint award_is_known_once unique,
    programme_id         uuid        not null references programme,
    round_id             uuid        not null references funding_round,
    project_id           uuid        not null references project,
    bid_id               uuid        references bid,
    lead_organisation_id uuid        not null references organisation,
    lead_area_code       text        references area_code,
    kind                 text        not null constraint award_kind_is_known check (kind in ('PILOT', 'SCALE_UP', 'CONTINUATION')),
    status               text        not null constraint award_status_is_known check (status in
        ('PROPOSED', 'APPROVED', 'REFUSED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'LIVE', 'SUSPENDED', 'FINAL_CLAIM',
         'RECONCILED', 'CLOSED', 'TERMINATED')),
    payment_route        text        not null constraint award_route_is_known check (payment_route in ('SECTION_31', 'SECTION_14')),
    purpose              text        not null,
    direct_grounds       text,
    start_date           date        not null,
    end_date             date        not null,
    proposed_by          uuid        not null,
    proposed_by_name     text        not null,
    proposed_at          timestamptz not null,
    approved_at          timestamptz,
    approved_on          date,
    informed_at          timestamptz,
    announced_on         date,
    note                 text        not null default '',
    closed_reason        text,
    constraint award_follows_a_bid_or_has_grounds check ((bid_id is null) = (direct_grounds is not null)),
    constraint award_that_came_to_nothing_says_why check
        (status not in ('REFUSED', 'DECLINED', 'LAPSED', 'TERMINATED') or closed_reason <> ''),
    constraint award_ends_after_it_starts check (end_date >= start_date),
    constraint award_approved_has_a_day check (status in ('PROPOSED', 'REFUSED') or approved_on is not null),
    constraint award_is_announced_after_the_bidder_is_informed check (announced_on is null or informed_at is not null)
);
create unique index bid_leads_to_one_award on award (bid_id) where status <> 'REFUSED';
create index award_by_project on award (project_id);
create index award_by_lead on award (lead_organisation_id);
create index award_by_announcement on award (announced_on desc, reference desc);

create table award_profile (
    award_id       uuid   not null references award,
    financial_year text   not null constraint profile_year_is_a_year check (financial_year ~ '^20\d\d-\d\d$'),
    amount_pence   bigint not null constraint profile_is_not_negative check (amount_pence >= 0),
    primary key (award_id, financial_year)
);

create table award_place (
    award_id uuid not null references award,
    gss_code text not null references area_code,
    primary key (award_id, gss_code)
);

-- Everybody who proposed or changed the award or asked for a dispensation: none of them may decide on it.
create table award_preparer (
    award_id  uuid not null references award,
    person_id uuid not null,
    primary key (award_id, person_id)
);

-- One row for each person who said yes or no. A change to the award voids what was said before it.
create table award_approval (
    id            uuid        primary key,
    award_id      uuid        not null references award,
    approver_id   uuid        not null,
    approver_name text        not null,
    approved      boolean     not null,
    limit_pence   bigint      not null,
    reason        text        not null,
    decided_at    timestamptz not null,
    verdict       jsonb       not null,
    rule_book     jsonb       not null,
    voided_at     timestamptz
);
create unique index award_is_approved_once_by_a_person on award_approval (award_id, approver_id) where voided_at is null;

create function award_is_decided_by_another_person() returns trigger language plpgsql as $$
begin
    if exists (select from award_preparer where award_id = new.award_id and person_id = new.approver_id) then
        raise exception 'whoever prepared an award does not decide on it'
            using errcode = 'check_violation', constraint = 'award_is_decided_by_another_person';
    end if;
    return new;
end $$;
create trigger award_is_decided_by_another_person before insert on award_approval
    for each row execute function award_is_decided_by_another_person();

-- "Comply or explain": one rule set aside for one award, asked by one person and approved by another.
create table award_dispensation (
    id                uuid        primary key,
    award_id          uuid        not null references award,
    rule_code         text        not null,
    breach            text        not null,
    reason            text        not null constraint dispensation_has_a_reason check (reason <> ''),
    requested_by      uuid        not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    decision          text        constraint dispensation_decision_is_known check (decision in ('APPROVED', 'REFUSED')),
    decided_by        uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    decision_reason   text,
    voided_at         timestamptz,
    constraint dispensation_decided_names_who_and_when check
        ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    constraint dispensation_is_decided_by_another_person check (decided_by is null or decided_by <> requested_by)
);
create unique index dispensation_is_asked_once on award_dispensation (award_id, rule_code) where voided_at is null;

-- What was said in public, with its source. Announced and awarded are two numbers and may disagree.
create table award_announcement (
    award_id     uuid    not null references award,
    position     integer not null,
    announced_on date    not null,
    amount_pence bigint  not null,
    qualifier    text    not null default '',
    source_title text    not null,
    source_url   text,
    quote        text    not null,
    primary key (award_id, position)
);

grant select, insert, update on recommendation, award, award_approval, award_dispensation to grants_app;
grant select, insert on award_place, award_preparer to grants_app;
grant select, insert, update, delete on award_profile, award_announcement to grants_app;
