-- What an officer prepares before an award is offered. Where there is no row, what the service proposes is offered.
create table agreement_plan (
    award_id      uuid        primary key references award,
    revision      integer     not null,
    plan          json        not null,
    saved_by_name text        not null,
    saved_at      timestamptz not null
);

-- What was offered, letter for letter, and what the lead organisation answered. The offer is json and not jsonb, so
-- that its text stays the one of which the fingerprint is made.
create table agreement (
    award_id             uuid        primary key references award,
    lead_organisation_id uuid        not null references organisation,
    offer                json        not null,
    fingerprint          text        not null constraint agreement_has_a_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
    stands_until         date        not null,
    offered_by           uuid        not null,
    offered_by_name      text        not null,
    offered_at           timestamptz not null,
    answer               text        constraint agreement_answer_is_known check (answer in ('ACCEPTED', 'DECLINED', 'LAPSED')),
    answered_by          uuid,
    answered_by_name     text,
    answered_at          timestamptz,
    signed_as            text,
    answer_reason        text,
    constraint agreement_answered_says_by_whom_and_when check
        ((answer is null) = (answered_by is null) and (answer is null) = (answered_by_name is null)
            and (answer is null) = (answered_at is null)),
    constraint agreement_accepted_is_signed check
        (case when answer = 'ACCEPTED' then signed_as <> '' is true else signed_as is null end),
    constraint agreement_declined_says_why check (answer is distinct from 'DECLINED' or answer_reason <> '' is true),
    constraint agreement_is_accepted_by_another_person check (answer is distinct from 'ACCEPTED' or answered_by <> offered_by)
);
create index agreement_by_lead on agreement (lead_organisation_id);
create index agreement_unanswered on agreement (stands_until) where answer is null;

-- The application may answer an offer and change nothing else of it.
grant select, insert, update on agreement_plan to grants_app;
grant select, insert on agreement to grants_app;
grant update (answer, answered_by, answered_by_name, answered_at, signed_as, answer_reason) on agreement to grants_app;

create function agreement_is_prepared_before_the_offer() returns trigger language plpgsql as $$
begin
    if exists (select from agreement where award_id = new.award_id) then
        raise exception 'what was offered is not prepared any more'
            using errcode = 'check_violation', constraint = 'agreement_is_prepared_before_the_offer';
    end if;
    return new;
end $$;
create trigger agreement_is_prepared_before_the_offer before insert or update on agreement_plan
    for each row execute function agreement_is_prepared_before_the_offer();

create function agreement_is_answered_once() returns trigger language plpgsql as $$
begin
    raise exception 'an answer is not given twice'
        using errcode = 'check_violation', constraint = 'agreement_is_answered_once';
end $$;
create trigger agreement_is_answered_once before update on agreement
    for each row when (old.answer is not null) execute function agreement_is_answered_once();
