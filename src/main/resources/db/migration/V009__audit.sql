-- Everything that happened, in the transaction in which it happened. The application adds to it and reads it;
-- it has no right to change or remove a line.
create table audit_entry (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    person_id    uuid        not null,
    person_name  text        not null,
    event        text        not null,
    subject_kind text        not null,
    subject      text        not null,
    sentence     text        not null,
    details      jsonb       not null default '{}'
);
create index audit_entry_by_subject on audit_entry (subject, id);

grant select, insert on audit_entry to grants_app;
