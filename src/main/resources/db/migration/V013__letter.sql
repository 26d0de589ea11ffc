-- Every letter as it is sent: the row is written in the transaction of what it tells, so there is no letter about
-- something that did not happen. The log of letters and what waits to be sent are this one table.
create table letter (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    occasion     text        not null,
    about        text        not null,
    person_id    uuid,
    person_name  text        not null,
    address      text        not null,
    subject      text        not null constraint letter_subject_is_one_line check (subject !~ '[\r\n]'),
    body         text        not null,
    status       text        not null constraint letter_status_is_known check (status in ('QUEUED', 'SENT', 'FAILED', 'NOT_SENT')),
    queued_at    timestamptz not null,
    sent_at      timestamptz,
    tries        integer     not null default 0,
    last_failure text,
    constraint letter_is_written_once_for_an_occasion unique (kind, occasion, address),
    constraint letter_sent_has_a_time check ((status = 'SENT') = (sent_at is not null))
);
create index letter_by_what_it_is_about on letter (about, id);
create index letter_by_status on letter (status, id);

grant select, insert on letter to grants_app;
grant update (status, sent_at, tries, last_failure) on letter to grants_app;

-- What db-scheduler has to do and when; its own table, as its authors describe it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on scheduled_tasks to grants_app;
