-- What reports said, for ever: each row of a report as it was, from when until when. Whoever changes anything that a
-- report reads makes rows due; at the end of the transaction they are compared with what was kept, and what differs is
-- kept anew. Record 18 says why a report of a settled instant never changes again.

-- The rows of transactions that are not at their end yet: empty to everybody but the transaction that fills it.
create unlogged table report_due (
    kind     text   not null,
    subjects uuid[] not null
);

-- The moment of the latest change, so that the next one is later whatever the clock does.
create table report_moment (
    latest timestamptz not null
);
insert into report_moment values ('-infinity');

-- From when on files have which columns. The first edition is where all that is known begins.
create table report_edition (
    number integer     primary key constraint report_edition_is_positive check (number > 0),
    since  timestamptz not null
);
grant select on report_edition to grants_app;

-- One transaction after the other takes a moment and keeps its turn until it has ended: moments are in the order in
-- which transactions end, and whoever comes later sees what was done at every earlier moment.
create function next_report_moment() returns timestamptz
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    moment timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'What reports say can be changed by read committed transactions only';
    end if;
    perform pg_advisory_xact_lock(18, 0);
    update report_moment
       set latest = greatest(clock_timestamp(), latest + interval '1 microsecond')
    returning latest into moment;
    return moment;
end $$;
revoke execute on function next_report_moment from public;

-- The latest whole second before which nothing will ever be kept any more. It waits for the transactions whose turn it
-- is. What is read afterwards, by another statement, sees all of them; to be asked outside a transaction, which would
-- hold everybody up.
create function report_settled_at() returns timestamptz
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    looked timestamptz := clock_timestamp();
begin
    perform pg_advisory_xact_lock_shared(18, 0);
    return date_trunc('second', looked - interval '1 microsecond');
end $$;

-- Brings the kept rows of these subjects, or of all, up to what the view of the report says. A row that is no more, or
-- is different, was so until the moment.
create function keep_report_rows(kind text, subjects uuid[], moment timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    names text := (select string_agg(quote_ident(attname), ', ' order by attnum)
                     from pg_attribute
                    where attrelid = format('report_%s_history', kind)::regclass and attnum > 0 and not attisdropped
                      and attname not in ('since', 'until'));
begin
    execute format($sql$
        with true_now as materialized (
                 select %2$s from report_%1$s where $1 is null or subject = any ($1)),
             kept as materialized (
                 select %2$s from report_%1$s_history where until = 'infinity' and ($1 is null or subject = any ($1))),
             gone as (table kept except table true_now),
             ended as (
                 update report_%1$s_history h set until = $2
                   from gone where h.subject = gone.subject and h.key = gone.key and h.until = 'infinity'
              returning 1)
        insert into report_%1$s_history (%2$s, since, until)
        select c.*, $2, 'infinity'
          from (table true_now except table kept) c
         where (select count(*) from ended) >= 0 -- before a row begins, the one before it has ended$sql$, kind, names)
      using subjects, moment;
end $$;
revoke execute on function keep_report_rows from public;

-- Keeps every row of every report, where the views may say something new, and the edition from which they say it.
create function keep_all_reports(edition integer) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    moment timestamptz := next_report_moment();
begin
    insert into report_edition values (edition, moment) on conflict (number) do nothing;
    perform keep_report_rows(substring(relname from '^report_(.*)_history$'), null, moment)
       from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname ~ '^report_.*_history$';
end $$;
revoke execute on function keep_all_reports from public;

create function keep_due_report_rows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    moment timestamptz;
    due    record;
begin
    if exists (select from report_due) then
        moment := next_report_moment();
        for due in
            with gone as (delete from report_due returning kind, subjects)
            select kind, array_agg(distinct subject) as subjects
              from gone cross join unnest(subjects) as subject
             group by kind
        loop
            perform keep_report_rows(due.kind, due.subjects, moment);
        end loop;
    end if;
    return null;
end $$;
create constraint trigger report_rows_are_kept after insert on report_due
    deferrable initially deferred for each row execute function keep_due_report_rows();

-- Told: the kinds of rows, and the query of their subjects from `changed` (after an update also `was`).
create function report_rows_become_due() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    found_subjects uuid[];
begin
    execute format('select array_agg(distinct subject) from (%s) as s (subject) where subject is not null', tg_argv[1])
       into found_subjects;
    if found_subjects is not null then
        insert into report_due
        select kind, found_subjects from unnest(string_to_array(tg_argv[0], ' ')) as kind;
    end if;
    return null;
end $$;

-- Makes rows due after each of these events in a table.
create procedure let_reports_follow(source text, events text, kinds text, subjects text)
    language plpgsql as $$
declare
    event text;
begin
    foreach event in array string_to_array(events, ' ') loop
        execute format('create trigger %I after %s on %I referencing %s for each statement'
                       || ' execute function report_rows_become_due(%L, %L)',
            concat_ws('_', 'reports_follow', replace(kinds, ' ', '_and_'), event), event, source,
            case event
                when 'insert' then 'new table as changed'
                when 'delete' then 'old table as changed'
                else 'old table as was new table as changed' end,
            kinds, subjects);
    end loop;
end $$;
revoke execute on procedure let_reports_follow from public;

-- years, years_pence: the spend profile. committed: whether its money is promised.
create table report_award_history (
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
    places               text,
    amount_pence         bigint      not null,
    status               text        not null,
    committed            boolean     not null,
    approved_on          date,
    announced_on         date,
    start_date           date        not null,
    end_date             date        not null,
    payment_route        text        not null,
    proposed_on          date        not null,
    informed_on          date,
    dispensed_rules      text,
    authority_code       text,
    authority            text,
    years                text[]      not null,
    years_pence          bigint[]    not null,
    regions              text[]      not null,
    authorities          text[]      not null,
    words                text        not null,
    primary key (key, since),
    constraint report_row_ends_after_it_begins check (until > since)
);
create unique index award_has_one_report_row_at_a_time on report_award_history (subject, key) where until = 'infinity';
grant select on report_award_history to grants_app;

-- A line has the names, the places and the sum; the rest is of the award, of its years and of its dispensations.
call let_reports_follow('award_line', 'insert update delete', 'award', 'select award_id from changed');
call let_reports_follow('award', 'insert update', 'award', 'select id from changed');
call let_reports_follow('award_profile', 'insert update delete', 'award', 'select award_id from changed');
call let_reports_follow('award_dispensation', 'insert update delete', 'award', 'select award_id from changed');
call let_reports_follow('area_code', 'insert update', 'award',
    'select a.id from award a join changed c on c.gss_code = a.lead_area_code');
