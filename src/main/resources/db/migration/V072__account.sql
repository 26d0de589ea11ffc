-- Wrong passwords are counted by the account they were for, and by the network they came from.
alter table sign_in_attempt rename column username to subject;
alter table sign_in_attempt add column kind text not null default 'ACCOUNT'
    constraint sign_in_attempt_kind_is_known check (kind in ('ACCOUNT', 'NETWORK'));
alter table sign_in_attempt alter column kind drop default;
alter table sign_in_attempt drop constraint sign_in_attempt_pkey, add primary key (kind, subject);

-- Links for those who have forgotten their password. Only the hash is kept, and each works once.
create table password_link (
    token_hash text        not null primary key,
    person_id  uuid        not null references person,
    asked_at   timestamptz not null,
    expires_at timestamptz not null constraint password_link_ends_after_it_was_asked_for check (expires_at > asked_at),
    used_at    timestamptz
);
create index password_link_of_a_person on password_link (person_id, asked_at);
grant select, insert, update on password_link to grants_app;

-- The letter that brings such a link forgets it, as the letter of an invitation does.
create or replace function forget_invitation_link() returns trigger language plpgsql as $$
begin
    new.body := regexp_replace(new.body, '/(invitations|sign-in/forgotten)/\S+', '/\1/(the link was in the letter alone)');
    return new;
end $$;
alter function forget_invitation_link() rename to forget_link;
drop trigger invitation_link_is_forgotten on letter;
create trigger link_is_forgotten before insert or update of status on letter
    for each row when (new.kind in ('COLLEAGUE_INVITED', 'PASSWORD_LINK') and new.status in ('SENT', 'NOT_SENT'))
    execute function forget_link();
