package uk.gov.education.grants.lives;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Triggers in the database of one test that note every change of state of everything that has one, and every line of
/// the audit trail, each with its transaction. What was undone leaves no note.
final class StateWatch {

    /// A letter is on its way to somebody; nobody does anything to it.
    private static final String NO_LIFE_OF_ITS_OWN = "letter";

    private final JdbcClient db;

    StateWatch(JdbcClient db) {
        this.db = db;
    }

    void install() {
        db.sql("set local role none").update();
        db.sql("""
                        create table watched_life as
                        select c.conrelid::regclass::text as life, state[1] as state
                        from pg_constraint c
                        cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') state
                        where c.conname similar to '%\\_(status|stage)\\_is\\_known' and c.conrelid::regclass::text <> ?""").param(NO_LIFE_OF_ITS_OWN).update();
        db.sql("""
                        create table watched_change (number bigint generated always as identity, transaction xid8, life text,
                            id text, subject text, before text, after text)""").update();
        db.sql("""
                        create table watched_line (number bigint generated always as identity, transaction xid8, subject text,
                            event text, sentence text)""").update();
        db.sql("""
                        create function watch_change() returns trigger language plpgsql security definer as $$
                        declare
                            fresh jsonb := to_jsonb(new);
                            after text := coalesce(fresh ->> 'status', fresh ->> 'stage');
                            before text;
                        begin
                            if tg_op = 'UPDATE' then
                                before := coalesce(to_jsonb(old) ->> 'status', to_jsonb(old) ->> 'stage');
                            end if;
                            if before is distinct from after then
                                insert into watched_change (transaction, life, id, subject, before, after)
                                values (pg_current_xact_id(), tg_table_name,
                                        coalesce(fresh ->> 'id', concat(fresh ->> 'award_id', fresh ->> 'period', fresh ->> 'financial_year')),
                                        coalesce(fresh ->> 'reference', fresh ->> 'code',
                                                 (select reference from award where id::text = fresh ->> 'award_id')),
                                        before, after);
                            end if;
                            return null;
                        end $$""").update();
        db.sql("""
                        create function watch_line() returns trigger language plpgsql security definer as $$
                        begin
                            insert into watched_line (transaction, subject, event, sentence)
                            select pg_current_xact_id(), new.subject, new.event, new.sentence
                            where new.event not in ('ScoreSettled', 'BidderInformed');
                            return null;
                        end $$""").update();
        db.sql("select distinct life from watched_life")
                .query(String.class)
                .list()
                .forEach(life -> db.sql("create trigger watch_change after insert or update on " + life
                                + " for each row execute function watch_change()")
                        .update());
        db.sql("create trigger watch_line after insert on audit_entry for each row execute function watch_line()")
                .update();
        db.sql("grant select on watched_life, watched_change, watched_line to grants_app")
                .update();
        db.sql("set local role grants_app").update();
    }

    /// States that nothing has come to, as "bid INVITED".
    List<String> statesNotLived() {
        return db.sql("""
                        select life || ' ' || state from watched_life
                        where (life, state) not in (select life, after from watched_change) order by 1""").query(String.class).list();
    }

    /// Transactions that changed a state more or less often than they wrote a line about its subject. Returns
    /// and reviews are laid out by the acceptance of an award, which has the line. What score a bid got and that
    /// its bidder was told are lines beside the one about its state.
    List<String> changesWithoutTheirLine() {
        return db.sql("""
                        select distinct coalesce(lines, 0) || ' lines about ' || what || coalesce(': ' || said, '')
                        from (select transaction, subject, count(*) as changes,
                                     string_agg(concat_ws(' ', life, before, 'to', after), ', ' order by number) as what
                              from watched_change
                              where not (life in ('award_return', 'award_review') and before is null) group by 1, 2) c
                        left join (select transaction, subject, count(*) as lines,
                                          string_agg(regexp_replace(sentence, '[0-9]+', '#', 'g'), '; ' order by number) as said
                                   from watched_line group by 1, 2) l using (transaction, subject)
                        where lines is distinct from changes
                        order by 1""").query(String.class).list();
    }

    /// Things that are in another state than the lines of the audit trail come to when they are read again in their
    /// order. A line that is worded so has to mean the same state wherever it stands.
    List<String> replayedOtherwise() {
        return db.sql("""
                        with told as (
                            select c.life, c.id, c.subject, c.number, c.after,
                                   l.event || ' ' || regexp_replace(split_part(l.sentence, ':', 1), '[0-9]+', '#', 'g') as wording
                            from (select *, row_number() over (partition by transaction, subject order by number) as nth from watched_change
                                  where not (life in ('award_return', 'award_review') and before is null)) c
                            join (select *, row_number() over (partition by transaction, subject order by number) as nth from watched_line) l
                              using (transaction, subject, nth)),
                        meaning as (select life, wording, min(after) as state, count(distinct after) as states from told group by 1, 2)
                        select distinct concat_ws(' ', life, wording, 'means', states, 'states')
                        from meaning where states > 1
                        union
                        select concat_ws(' ', 'the lines of', life, subject, 'end at', state, 'and it is', after)
                        from (select distinct on (life, id) life, id, subject, wording from told order by life, id, number desc) last
                        join meaning using (life, wording)
                        join (select distinct on (life, id) life, id, after from watched_change order by life, id, number desc) now
                          using (life, id)
                        where state <> after
                        order by 1""").query(String.class).list();
    }
}
