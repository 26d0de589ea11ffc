-- What the report of returns said, kept as that of awards is. Kept is by when a return is due; how late it is follows
-- from the instant that is asked for, so nothing needs to be kept anew when a day goes by.
create table report_return_history (
    subject              uuid        not null,
    key                  text        collate "C" not null,
    since                timestamptz not null,
    until                timestamptz not null,
    award_reference      text        not null,
    project_code         text        not null,
    project              text        not null,
    programme_code       text        not null,
    programme            text        not null,
    round_code           text        not null,
    round                text        not null,
    kind                 text        not null,
    lead_organisation    text        not null,
    lead_organisation_id text        not null,
    region               text,
    amount_pence         bigint      not null,
    award_status         text        not null,
    period               text        not null,
    financial_year       text        not null,
    first_day            date        not null,
    last_day             date        not null,
    due_on               date        not null,
    status               text        not null,
    submitted_on         date,
    accepted_on          date,
    regions              text[]      not null,
    authorities          text[]      not null,
    words                text        not null,
    primary key (key, since),
    constraint report_row_ends_after_it_begins check (until > since)
);
create unique index return_has_one_report_row_at_a_time on report_return_history (subject, key) where until = 'infinity';
grant select on report_return_history to grants_app;

-- What is typed into a draft is in no report, so that saving it waits for nobody.
call let_reports_follow('award_return', 'insert delete', 'return', 'select award_id from changed');
call let_reports_follow('award_return', 'update', 'return', $$
    select c.award_id
      from changed c join was w using (award_id, period)
     where (c.first_day, c.last_day, c.due_on, c.status, c.submitted_at, c.decided_at)
           is distinct from (w.first_day, w.last_day, w.due_on, w.status, w.submitted_at, w.decided_at)$$);
call let_reports_follow('award_line', 'insert update', 'return',
    'select c.award_id from changed c where exists (select from award_return r where r.award_id = c.award_id)');
