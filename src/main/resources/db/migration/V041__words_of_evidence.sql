-- The words by which an evaluation is found, in the forms that English gives them: titles count most, then outcomes and
-- measures, then summaries, names and places. Kept in the transaction of the change itself, whoever makes it, and made
-- anew at any time from the evaluations.
create table evaluation_words (
    evaluation_id uuid     primary key references evaluation on delete cascade,
    words         tsvector not null
);
create index evaluation_by_words on evaluation_words using gin (words);

-- The words as they must be.
create view evaluation_words_now as
select e.id as evaluation_id,
       setweight(to_tsvector('english', concat_ws(' ', p.title, e.title, replace(e.reference, '-', ' '))), 'A')
       || setweight(to_tsvector('english', concat_ws(' ', f.outcomes, m.names)), 'B')
       || setweight(to_tsvector('english', concat_ws(' ', e.summary, p.summary, o.name, l.name, c.names)), 'C') as words
  from evaluation e
  join project p on p.id = e.project_id
  join organisation o on o.id = e.evaluator_organisation_id
  join organisation l on l.id = p.lead_organisation_id
  left join lateral (select string_agg(outcome, ' ' order by position) as outcomes
                       from evaluation_finding where evaluation_id = e.id) f on true
  left join lateral (select string_agg(name, ' ' order by position) as names
                       from evaluation_measure where evaluation_id = e.id) m on true
  left join lateral (select string_agg(a.name, ' ' order by a.name) as names
                       from evaluation_place w join area_code a using (gss_code) where w.evaluation_id = e.id) c on true;

-- Brings the words of these evaluations up to what is true. The evaluations are locked first, so that of two changes at
-- once the later one sees the earlier.
create function keep_evaluation_words(changed uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from evaluation where id = any (changed) order by id for no key update;

    insert into evaluation_words as w
    select evaluation_id, words from evaluation_words_now where evaluation_id = any (changed)
    on conflict (evaluation_id) do update set words = excluded.words
     where w.words is distinct from excluded.words;
end $$;
revoke execute on function keep_evaluation_words from public;

create function words_follow_evaluation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_evaluation_words(array[new.id]);
    return null;
end $$;
create trigger words_follow_evaluation after insert or update of title, summary on evaluation
    for each row execute function words_follow_evaluation();

create function words_follow_parts_of_evaluation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_evaluation_words(array[coalesce(new.evaluation_id, old.evaluation_id)]);
    return null;
end $$;
create trigger words_follow_finding after insert or update or delete on evaluation_finding
    for each row execute function words_follow_parts_of_evaluation();
create trigger words_follow_measure after insert or update or delete on evaluation_measure
    for each row execute function words_follow_parts_of_evaluation();
create trigger words_follow_place after insert or delete on evaluation_place
    for each row execute function words_follow_parts_of_evaluation();

create function words_follow_project() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_evaluation_words(array(select id from evaluation where project_id = new.id));
    return null;
end $$;
create trigger words_follow_project after update of title, summary, lead_organisation_id on project
    for each row execute function words_follow_project();

create function words_follow_organisation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform keep_evaluation_words(array(
        select e.id from evaluation e join project p on p.id = e.project_id
         where e.evaluator_organisation_id = new.id or p.lead_organisation_id = new.id));
    return null;
end $$;
create trigger words_follow_organisation after update of name on organisation
    for each row execute function words_follow_organisation();

insert into evaluation_words select evaluation_id, words from evaluation_words_now;

create index evaluation_by_publication on evaluation (published_on desc, reference desc) where status = 'PUBLISHED';
create index evaluation_by_evaluator on evaluation (evaluator_organisation_id);

grant select on evaluation_words, evaluation_words_now to grants_app;
