-- Who gives a code of an authenticator app after the password. The key that the app shares is sealed with the service's
-- own: a copy of the database alone makes no codes. Until the first code was right it is only begun.
create table second_step (
    person_id      uuid        not null primary key references person,
    sealed_key     text        not null,
    begun_at       timestamptz not null,
    switched_on_at timestamptz,
    last_time_step bigint,
    codes_made     integer     not null default 0,
    constraint second_step_is_on_once_a_code_was_right check ((switched_on_at is null) = (last_time_step is null)),
    constraint second_step_is_on_after_it_was_begun check (switched_on_at >= begun_at)
);

-- What lets somebody in once without the app. The first four characters find the code, the others are kept as a hash.
create table recovery_code (
    person_id uuid not null references second_step on delete cascade,
    beginning text not null,
    rest_hash text not null,
    primary key (person_id, beginning)
);

grant select, insert, update, delete on second_step, recovery_code to grants_app;

-- Wrong codes are counted apart from wrong passwords: whoever gives one knows the password.
alter table sign_in_attempt
    drop constraint sign_in_attempt_kind_is_known,
    add constraint sign_in_attempt_kind_is_known check (kind in ('ACCOUNT', 'CODE', 'NETWORK'));
