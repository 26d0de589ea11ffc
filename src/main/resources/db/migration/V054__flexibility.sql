-- Requests of councils to be freed from a duty: the power to innovate, which was proposed, amended and withdrawn, and
-- was never law. Nothing outside these tables points to them, so that no award can depend on one.
create table flexibility_request (
    id                uuid        primary key,
    version           integer     not null,
    reference         text        not null constraint flexibility_request_is_known_once unique,
    organisation_id   uuid        not null references organisation,
    title             text        not null constraint flexibility_request_has_a_title check (title <> ''),
    status            text        not null constraint flexibility_status_is_known check (status in
        ('DRAFT', 'CONSULTED', 'SUBMITTED', 'WITH_PANEL', 'ADVICE_PUBLISHED', 'GRANTED', 'REFUSED')),
    status_since      timestamptz not null,
    returned_reason   text,
    consulted_by      uuid,
    consulted_by_name text,
    submitted_by      uuid,
    submitted_by_name text,
    submitted_at      timestamptz,
    panel_since       timestamptz,
    advice_kind       text        constraint flexibility_advice_is_known check (advice_kind in
        ('SUPPORTS', 'SUPPORTS_WITH_CHANGES', 'DOES_NOT_SUPPORT')),
    advice            text,
    advised_by        uuid,
    advised_by_name   text,
    advised_at        timestamptz,
    decided_by        uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    decision_reason   text,
    first_day         date,
    last_day          date,
    extended_until    date,
    extension_reason  text,
    extended_by_name  text,
    extended_at       timestamptz,
    constraint flexibility_request_is_submitted_by_another_person check (submitted_by <> consulted_by),
    constraint flexibility_request_is_decided_by_another_person check (decided_by <> advised_by),
    constraint flexibility_panel_has_six_weeks check (advised_at >= panel_since + interval '41 days'),
    constraint flexibility_advice_is_published_before_the_decision check (decided_at is null or advised_at <= decided_at),
    constraint flexibility_granted_has_days check
        ((status = 'GRANTED') = (first_day is not null and last_day is not null)),
    constraint flexibility_holds_for_at_most_three_years check (last_day < first_day + interval '3 years'),
    constraint flexibility_is_extended_by_at_most_three_years check
        (extended_until > last_day and extended_until < last_day + 1 + interval '3 years')
);
create index flexibility_request_by_organisation on flexibility_request (organisation_id, reference);

-- Every text that every question ever had: the newest counts, and none is lost.
create table flexibility_answer (
    request_id    uuid        not null references flexibility_request,
    question      text        not null constraint flexibility_question_is_known check (question in
        ('DUTY', 'WORK', 'PURPOSE', 'GAIN', 'SAFETY', 'EVALUATION', 'VIEWS')),
    revision      integer     not null,
    typed         jsonb       not null,
    saved_by      uuid        not null,
    saved_by_name text        not null,
    saved_at      timestamptz not null,
    primary key (request_id, question, revision)
);

create table flexibility_consultation (
    request_id    uuid        not null references flexibility_request,
    number        integer     not null,
    revision      integer     not null,
    role          text        not null constraint consulted_partner_role_is_known check (role in
        ('SAFEGUARDING_BOARD', 'POLICE', 'CLINICAL_COMMISSIONING_GROUP', 'OTHER')),
    name          text        not null constraint consulted_partner_has_a_name check (name <> ''),
    asked_on      date        not null,
    answered_on   date        constraint consulted_partner_is_asked_before_it_answers check (answered_on >= asked_on),
    said          text        not null,
    saved_by_name text        not null,
    saved_at      timestamptz not null,
    primary key (request_id, number),
    constraint consulted_partner_has_said_something_when_it_answered check ((answered_on is not null) = (said <> ''))
);

grant select, insert, update on flexibility_request to grants_app;
grant select, insert on flexibility_answer to grants_app;
grant select, insert, update, delete on flexibility_consultation to grants_app;
