-- How the levels of evidence are worded, as administrators have worded them; the newest wording counts, and none is ever
-- rewritten, so that what a level meant on the day of a publication can be read for ever. A level that nobody has worded
-- anew is called what the service calls it.
create table evidence_level_wording (
    id            bigint      primary key generated always as identity,
    level         integer     not null constraint worded_level_is_on_the_scale check (level between 0 and 5),
    title         text        not null constraint level_has_a_title check (title <> ''),
    meaning       text        not null constraint level_has_a_meaning check (meaning <> ''),
    worded_by     uuid        not null,
    worded_by_name text       not null,
    worded_at     timestamptz not null
);
create index evidence_level_wording_by_level on evidence_level_wording (level, id desc);

grant select, insert on evidence_level_wording to grants_app;
