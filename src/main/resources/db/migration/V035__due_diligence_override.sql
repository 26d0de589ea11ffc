-- An officer answers for going on with an organisation whose checks are not done or have run out. The latest stands, and
-- new checks end it.
create table due_diligence_override (
    organisation_id uuid        primary key references organisation,
    valid_until     date        not null,
    reason          text        not null constraint override_has_a_reason check (reason <> ''),
    made_by         text        not null,
    made_at         timestamptz not null
);
grant select, insert, update, delete on due_diligence_override to grants_app;
