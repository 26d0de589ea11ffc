-- What was said of a project in public, each with its source: a result that was claimed, or a number that is to be
-- reached, by a day where one was named. It stands beside what evaluations measured, and may disagree with it.
create table project_statement (
    project_id   uuid    not null references project,
    position     integer not null,
    about        text    not null constraint statement_is_about_something check (about <> ''),
    said_on      date    not null,
    quote        text    not null constraint statement_has_its_words check (quote <> ''),
    source_title text    not null constraint statement_has_a_source check (source_title <> ''),
    source_url   text,
    target       integer constraint statement_target_is_positive check (target > 0),
    target_unit  text,
    reach_by     date,
    primary key (project_id, position),
    constraint statement_target_has_a_unit check ((target is null) = (target_unit is null)),
    constraint statement_target_is_reached_after_it_is_set check (reach_by is null or (target is not null and reach_by > said_on))
);

-- How to ask the team, as the organisation that leads the project has chosen to publish it.
create table project_contact (
    project_id        uuid        primary key references project,
    team              text        not null constraint contact_names_a_team check (team <> ''),
    email             text,
    telephone         text,
    website           text,
    published_by      uuid        not null,
    published_by_name text        not null,
    published_at      timestamptz not null,
    constraint contact_can_be_reached check (num_nonnulls(email, telephone, website) > 0)
);

grant select, insert, update, delete on project_statement, project_contact to grants_app;
