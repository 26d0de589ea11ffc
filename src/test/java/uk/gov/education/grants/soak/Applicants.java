package uk.gov.education.grants.soak;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Charities with an editor, a certifier and a bid in the open round of the demonstration, and
/// officers: made in SQL, by number, so that they can be thousands. All have the password of the
/// demonstration, which is slow to hash, so one hash is everybody's. Each bid is a copy of one that
/// is complete, without its first three answers.
final class Applicants {

    static final String ROUND = Editor.ROUND;
    static final int ANSWERS_TO_GIVE = 3;

    private static final String COMPLETE = "Positive futures";

    private static final List<String> MAKING = List.of("""
            insert into organisation (id, version, name, kind, org_id)
            select md5('organisation of soak' || n)::uuid, 0, 'Soak charity ' || n, 'CHARITY', 'GB-CHC-7' || lpad(n::text, 6, '0')
              from numbers""", """
            insert into person (id, version, username, name, password_hash)
            select md5(part || ' of soak' || n)::uuid, 0, part || n || '@soak.example.org', initcap(part) || ' ' || n,
                   (select password_hash from person where username = 'officer@example.org')
              from numbers, unnest(array['editor', 'certifier']) part""", """
            insert into membership (person_id, role, organisation_id)
            select md5(part || ' of soak' || n)::uuid, role, md5('organisation of soak' || n)::uuid
              from numbers, (values ('editor', 'BID_EDITOR'), ('certifier', 'CERTIFIER')) held (part, role)""", """
            insert into project (id, version, code, title, summary, lead_organisation_id, maturity)
            select md5('project of soak' || n)::uuid, 0, 'soak-' || n, 'Soak project ' || n, '',
                   md5('organisation of soak' || n)::uuid, 'IDEA'
              from numbers""", """
            insert into bid (id, version, reference, round_id, project_id, lead_organisation_id, status, asked_pence, started_by,
                             started_at)
            select md5('bid of soak' || n)::uuid, 0, 'BID-2000-' || lpad(n::text, greatest(5, length(n::text)), '0'), c.round_id,
                   md5('project of soak' || n)::uuid, md5('organisation of soak' || n)::uuid, 'DRAFT', c.asked_pence,
                   md5('editor of soak' || n)::uuid, now()
              from numbers, complete c""", """
            insert into bid_section (bid_id, section, typed, problems, revision, saved_at, saved_by, saved_by_name)
            select md5('bid of soak' || n)::uuid, s.section, s.typed, s.problems, 1, now(), md5('editor of soak' || n)::uuid,
                   'Editor ' || n
              from numbers, complete c join bid_section s on s.bid_id = c.id
             where s.section not in (select 'answers/' || answer from generate_series(1, :given) answer)""");

    private final JdbcClient db;

    Applicants(JdbcClient db) {
        this.db = db;
    }

    void make(int howMany) {
        for (var statement : MAKING) {
            db.sql("""
                            with numbers as (select n from generate_series(1, :many) n),
                            complete as (select b.* from bid b join project p on p.id = b.project_id where p.title = :complete)
                            """ + statement)
                    .param("many", howMany)
                    .param("complete", COMPLETE)
                    .param("given", ANSWERS_TO_GIVE)
                    .update();
        }
        db.sql("analyze").update();
    }

    /// Gives the answers that were left out, and has the editors mark their bids ready.
    void markAllReady() {
        db.sql("""
                        insert into bid_section (bid_id, section, typed, problems, revision, saved_at, saved_by, saved_by_name)
                        select b.id, 'answers/' || answer, '{"answer": ["Given already"]}', 0, 1, now(), b.started_by, 'Editor'
                          from bid b, generate_series(1, :given) answer where b.reference like 'BID-2000-%'""").param("given", ANSWERS_TO_GIVE).update();
        db.sql("""
                        update bid set status = 'READY', ready_by = started_by, ready_by_name = 'Editor', ready_at = now()
                         where reference like 'BID-2000-%'""").update();
    }

    static String bid(int number) {
        return "BID-2000-%05d".formatted(number);
    }

    void makeOfficers(int howMany) {
        db.sql("""
                        with made as (
                            insert into person (id, version, username, name, password_hash)
                            select md5('officer of soak' || n)::uuid, 0, 'officer' || n || '@soak.example.org', 'Officer ' || n,
                                   (select password_hash from person where username = 'officer@example.org')
                              from generate_series(1, :many) n returning id)
                        insert into membership (person_id, role) select id, 'OFFICER' from made""").param("many", howMany).update();
    }

    /// From then on nothing is submitted any more.
    void closeRoundAt(Instant moment) {
        db.sql("update funding_round set closes_at = :moment where code = :round")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("round", ROUND)
                .update();
    }
}
