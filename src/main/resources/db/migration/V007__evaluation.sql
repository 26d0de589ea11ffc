create table evaluation (
    id                        uuid        primary key,
    version                   integer     not null,
    reference                 text        not null constraint evaluation_is_known_once unique,
    project_id                uuid        not null references project,
    title                     text        not null constraint evaluation_has_a_title check (title <> ''),
    evaluator_organisation_id uuid        not null references organisation,
    design                    text        not null constraint evaluation_design_is_known check (design in
        ('RANDOMISED_CONTROLLED_TRIAL', 'QUASI_EXPERIMENTAL', 'BEFORE_AND_AFTER', 'THEORY_BASED', 'QUALITATIVE',
         'MIXED_METHODS')),
    evidence_level            integer     constraint evidence_level_is_on_the_scale check (evidence_level between 0 and 5),
    status                    text        not null constraint evaluation_status_is_known check (status in
        ('PLANNED', 'IN_PROGRESS', 'DRAFT_REPORT', 'QUALITY_ASSURED', 'PUBLISHED')),
    status_since              timestamptz not null,
    plan                      text        not null,
    summary                   text        not null default '',
    report_url                text,
    published_on              date,
    constraint evaluation_published_can_be_read check
        (status <> 'PUBLISHED' or (published_on is not null and evidence_level is not null and report_url is not null))
);
create index evaluation_by_project on evaluation (project_id, status);

create table evaluation_finding (
    evaluation_id uuid    not null references evaluation,
    position      integer not null,
    outcome       text    not null,
    direction     text    not null constraint finding_direction_is_known check (direction in ('POSITIVE', 'NEGATIVE', 'NO_EFFECT', 'MIXED')),
    size          text    not null,
    confidence    text    not null constraint finding_confidence_is_known check (confidence in ('HIGH', 'MODERATE', 'LOW')),
    primary key (evaluation_id, position)
);

grant select, insert, update on evaluation to grants_app;
grant select, insert, update, delete on evaluation_finding to grants_app;
