create table person (
    id            uuid    primary key,
    version       integer not null,
    username      text    not null constraint person_username_is_lower_case check (username = lower(username)),
    name          text    not null constraint person_has_a_name check (name <> ''),
    password_hash text,
    disabled      boolean not null default false,
    constraint person_is_known_once unique (username)
);

create table membership (
    person_id            uuid not null references person,
    role                 text not null constraint membership_role_is_known check
        (role in ('BID_EDITOR', 'CERTIFIER', 'EVALUATOR', 'OFFICER', 'ASSESSOR', 'APPROVER', 'FINANCE', 'ANALYST', 'ADMIN')),
    organisation_id      uuid references organisation,
    approval_limit_pence bigint,
    constraint membership_is_held_once unique nulls not distinct (person_id, role, organisation_id),
    constraint membership_of_an_organisation_names_it check
        ((role in ('BID_EDITOR', 'CERTIFIER', 'EVALUATOR')) = (organisation_id is not null)),
    constraint approver_has_a_limit check ((role = 'APPROVER') = (approval_limit_pence is not null)),
    constraint approval_limit_is_not_negative check (approval_limit_pence >= 0)
);
create index membership_by_organisation on membership (organisation_id);

create table sign_in_attempt (
    username  text        not null,
    failures  integer     not null,
    first_at  timestamptz not null,
    primary key (username)
);

grant select, insert, update on person, sign_in_attempt to grants_app;
grant delete on sign_in_attempt to grants_app;
grant select, insert, update, delete on membership to grants_app;
