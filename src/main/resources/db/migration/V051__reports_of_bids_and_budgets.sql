-- What the reports of dispensations, of decided bids, of their scores and of budgets said, kept as that of awards is.

create table report_dispensation_history (
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
    lead_organisation    text        not null,
    lead_organisation_id text        not null,
    kind                 text        not null,
    amount_pence         bigint      not null,
    rule_code            text        not null,
    breach               text        not null,
    reason               text        not null,
    asked_on             date        not null,
    financial_year       text        not null,
    outcome              text        not null,
    decided_on           date,
    decision_reason      text,
    voided_on            date,
    regions              text[]      not null,
    authorities          text[]      not null,
    words                text        not null,
    primary key (key, since),
    constraint report_row_ends_after_it_begins check (until > since)
);
create unique index dispensation_has_one_report_row_at_a_time
    on report_dispensation_history (subject, key) where until = 'infinity';

create table report_bid_history (
    subject              uuid        not null,
    key                  text        collate "C" not null,
    since                timestamptz not null,
    until                timestamptz not null,
    bid_reference        text        not null,
    project_code         text        not null,
    project              text        not null,
    programme_code       text        not null,
    programme            text        not null,
    round_code           text        not null,
    round                text        not null,
    lead_organisation    text        not null,
    lead_organisation_id text        not null,
    lead_kind            text        not null,
    region               text,
    places               text,
    amount_pence         bigint      not null,
    submitted_on         date        not null,
    financial_year       text        not null,
    outcome              text        not null,
    assessments          integer     not null,
    score_hundredths     integer,
    spread_hundredths    integer,
    advice               text,
    award_reference      text,
    award_status         text,
    award_pence          bigint,
    informed_on          date,
    feedback_on          date,
    assessed_on          date,
    moderated_on         date,
    recommended_on       date,
    approved_on          date,
    announced_on         date,
    days_to_assess       integer,
    days_to_settle       integer,
    days_to_recommend    integer,
    days_to_approve      integer,
    days_to_inform       integer,
    days_to_announce     integer,
    days_until_told      integer,
    regions              text[]      not null,
    authorities          text[]      not null,
    words                text        not null,
    primary key (key, since),
    constraint report_row_ends_after_it_begins check (until > since)
);
create unique index bid_has_one_report_row_at_a_time on report_bid_history (subject, key) where until = 'infinity';

create table report_score_history (
    subject              uuid        not null,
    key                  text        collate "C" not null,
    since                timestamptz not null,
    until                timestamptz not null,
    bid_reference        text        not null,
    project              text        not null,
    programme_code       text        not null,
    programme            text        not null,
    round_code           text        not null,
    round                text        not null,
    lead_organisation    text        not null,
    lead_organisation_id text        not null,
    amount_pence         bigint      not null,
    financial_year       text        not null,
    criterion            integer     not null,
    criterion_title      text        not null,
    weight_hundredths    integer     not null,
    assessments          integer     not null,
    lowest_points        integer,
    mean_points          numeric,
    highest_points       integer,
    score_hundredths     integer     not null,
    spread_hundredths    integer     not null,
    outcome              text        not null,
    regions              text[]      not null,
    authorities          text[]      not null,
    words                text        not null,
    primary key (key, since),
    constraint report_row_ends_after_it_begins check (until > since)
);
create unique index score_has_one_report_row_at_a_time on report_score_history (subject, key) where until = 'infinity';

create table report_budget_history (
    subject         uuid        not null,
    key             text        collate "C" not null,
    since           timestamptz not null,
    until           timestamptz not null,
    programme_code  text        not null,
    programme       text        not null,
    financial_year  text        not null,
    budget_pence    bigint      not null,
    allocated_pence bigint      not null,
    shared_pence    bigint      not null,
    committed_pence bigint      not null,
    left_pence      bigint      not null,
    primary key (key, since),
    constraint report_row_ends_after_it_begins check (until > since)
);
create unique index budget_has_one_report_row_at_a_time on report_budget_history (subject, key) where until = 'infinity';

grant select on report_dispensation_history, report_bid_history, report_score_history, report_budget_history to grants_app;

create function bid_is_decided(status text) returns boolean
    language sql immutable parallel safe
    return status in ('SUCCESSFUL', 'UNSUCCESSFUL', 'INVITED', 'NOT_INVITED', 'INELIGIBLE');

call let_reports_follow('award_dispensation', 'insert update delete', 'dispensation', 'select award_id from changed');
call let_reports_follow('award_line', 'insert update delete', 'dispensation',
    'select award_id from changed c where exists (select from award_dispensation d where d.award_id = c.award_id)');

call let_reports_follow('bid', 'insert delete', 'bid score', 'select id from changed where bid_is_decided(status)');
call let_reports_follow('bid', 'update', 'bid score',
    'select id from changed where bid_is_decided(status) union select id from was where bid_is_decided(status)');
call let_reports_follow('bid_place', 'insert delete', 'bid score',
    'select b.id from bid b join changed c on c.bid_id = b.id where bid_is_decided(b.status)');
call let_reports_follow('moderation', 'insert update delete', 'bid score',
    'select b.id from bid b join changed c on c.bid_id = b.id where bid_is_decided(b.status)');
call let_reports_follow('recommendation', 'insert update delete', 'bid',
    'select b.id from bid b join changed c on c.bid_id = b.id where bid_is_decided(b.status)');
call let_reports_follow('assessment', 'insert update delete', 'bid score',
    'select b.id from bid b join changed c on c.bid_id = b.id where bid_is_decided(b.status)');
call let_reports_follow('assessment_score', 'insert update delete', 'score', $$
    select b.id
      from changed c join assessment a on a.id = c.assessment_id join bid b on b.id = a.bid_id
     where bid_is_decided(b.status)$$);
call let_reports_follow('award', 'insert update delete', 'bid', 'select bid_id from changed');
call let_reports_follow('award_line', 'update', 'bid',
    'select a.bid_id from award a join changed c on c.award_id = a.id');
call let_reports_follow('project', 'update', 'bid score', $$
    select b.id
      from bid b join changed c on c.id = b.project_id join was w on w.id = c.id
     where (c.code, c.title) is distinct from (w.code, w.title) and bid_is_decided(b.status)$$);
call let_reports_follow('organisation', 'update', 'bid score', $$
    select b.id
      from bid b join changed c on c.id = b.lead_organisation_id join was w on w.id = c.id
     where (c.name, c.org_id, c.kind, c.region) is distinct from (w.name, w.org_id, w.kind, w.region)
       and bid_is_decided(b.status)$$);
call let_reports_follow('funding_round', 'update', 'bid score', $$
    select b.id
      from bid b join changed c on c.id = b.round_id join was w on w.id = c.id
     where (c.code, c.title) is distinct from (w.code, w.title) and bid_is_decided(b.status)$$);
call let_reports_follow('programme', 'update', 'bid score', $$
    select b.id
      from bid b join funding_round r on r.id = b.round_id join changed c on c.id = r.programme_id
      join was w on w.id = c.id
     where (c.code, c.name) is distinct from (w.code, w.name) and bid_is_decided(b.status)$$);
call let_reports_follow('round_criterion', 'insert update delete', 'score',
    'select b.id from bid b join changed c on c.round_id = b.round_id where bid_is_decided(b.status)');
call let_reports_follow('area_code', 'insert update', 'bid score',
    'select id from bid where bid_is_decided(status) and exists (select from changed)');

call let_reports_follow('programme_budget', 'insert update delete', 'budget', 'select programme_id from changed');
call let_reports_follow('funding_round', 'insert update delete', 'budget', 'select programme_id from changed');
call let_reports_follow('programme', 'update', 'budget', 'select id from changed');
