-- Which page, at which turn, saved the scores last: a later turn of the same page is never taken for another window.
alter table assessment
    add column sitting text    not null default '',
    add column turn    integer not null default 0;

-- Every scorecard as it was submitted, also where it was given back and submitted anew. Lines are added; only why one
-- was given back is written later.
create table assessment_submission (
    assessment_id    uuid        not null references assessment,
    number           integer     not null constraint submission_number_is_positive check (number > 0),
    submitted_at     timestamptz not null,
    score_hundredths integer     not null constraint submitted_score_is_a_share check (score_hundredths between 0 and 10000),
    returned_reason  text,
    primary key (assessment_id, number)
);
create table assessment_submission_score (
    assessment_id uuid    not null,
    number        integer not null,
    criterion     integer not null,
    points        text    not null,
    reason        text    not null,
    primary key (assessment_id, number, criterion),
    foreign key (assessment_id, number) references assessment_submission
);
insert into assessment_submission (assessment_id, number, submitted_at, score_hundredths)
select id, 1, submitted_at, score_hundredths from assessment where status = 'SUBMITTED';
insert into assessment_submission_score (assessment_id, number, criterion, points, reason)
select s.assessment_id, 1, s.criterion, s.points, s.reason
from assessment_score s join assessment_submission b on b.assessment_id = s.assessment_id;

grant select, insert, update (returned_reason) on assessment_submission to grants_app;
grant select, insert on assessment_submission_score to grants_app;
