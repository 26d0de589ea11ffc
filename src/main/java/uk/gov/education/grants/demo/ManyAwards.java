package uk.gov.education.grants.demo;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.shared.LongStatements;

/// A register of any size, made in SQL: eight programmes with forty rounds, councils and charities that lead awards of
/// all amounts over one to seven years, each round announced on the days of one summer or winter of twelve years.
/// Everything is made from the number of the award, so each run makes the same.
public final class ManyAwards {

    private static final String ANNOUNCED = "date '2014-04-01' + (n % 40 * 105 + n / 40 * 7 % 100)::integer";

    private static final int BATCH = 2_000;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final LongStatements statements;

    public ManyAwards(JdbcClient db, LongStatements statements) {
        this.db = db;
        this.statements = statements;
    }

    /// Adds the awards from one number to another, both included, and tells the database to look at them: within one
    /// transaction, in which the application stands aside for the owner of the tables.
    public void make(int first, int last) {
        programmesAndRounds();
        db.sql("set local role none").update();
        statements.mayTake(LONGEST);
        for (var from = first; from <= last; from += BATCH) {
            batch(from, Math.min(last, from + BATCH - 1));
            if (from == first) {
                analyze();
            }
        }
        analyze();
        db.sql("set local role grants_app").update();
    }

    /// What the database believes of tables that were empty a moment ago would make each further batch slow.
    private void analyze() {
        db.sql(
                        "analyze award, award_profile, award_place, award_line, award_total, region_total, area_total, project, organisation")
                .update();
    }

    private void batch(int first, int last) {
        db.sql("set local session_replication_role = replica").update();
        each("organisation", """
                select md5('organisation' || n)::uuid, 0, initcap(reverse(md5(n::text))::char(7)) || ' Trust ' || n, 'CHARITY',
                       'GB-CHC-9' || n, null, null, 'London', null
                  from each where n % 40 = 0""", first, last);
        each("project", """
                select md5('project' || n)::uuid, 0, 'project-' || n,
                       (array['Safe', 'Steady', 'Lasting', 'Family', 'Fostering', 'Kinship', 'Youth'])[1 + n % 7] || ' '
                       || (array['homes', 'links', 'choices', 'futures', 'steps'])[1 + n / 7 % 5] || ' ' || md5(n::text)::char(5),
                       '', (select id from organisation where org_id = 'GB-LAE-HCK'), 'TEST'
                  from each where n % 2 = 0 or n = :first""", first, last);
        each("award", """
                select md5('award' || n)::uuid, 0, 'SCALE-' || (2014 + n %% 12) || '-' || lpad(n::text, 7, '0'),
                       r.programme_id, r.id, md5('project' || greatest(n - n %% 2, :first))::uuid, null,
                       coalesce((select o.id from organisation o where o.org_id = 'GB-CHC-9' || (n - n %% 3)), c.local_authority_id),
                       null, (array['PILOT', 'SCALE_UP', 'CONTINUATION'])[1 + n %% 3], 'LIVE', 'SECTION_31', 'To help children',
                       'Nobody else can', %1$s, %1$s + 700, md5('officer')::uuid, 'Olu Officer', %1$s, %1$s, %1$s, %1$s, %1$s
                  from each
                  join (select id, programme_id, row_number() over (order by code) - 1 as i from funding_round
                         where code like 'scale-%%') r on r.i = n %% 40
                  join (select local_authority_id, row_number() over (order by gss_code) - 1 as i from area_code) c
                    on c.i = n %% (select count(*) from area_code)""".formatted(ANNOUNCED), first, last);
        each("award_profile", """
                select md5('award' || n)::uuid, (2014 + n % 12 + y) || '-' || (15 + n % 12 + y),
                       1000000 + (n::bigint * 7919 % 90000000)
                  from each cross join generate_series(0, n % 7) y""", first, last);
        each("award_place", """
                select distinct md5('award' || n)::uuid, c.gss_code
                  from each cross join generate_series(1, n % 4) p
                  join (select gss_code, row_number() over (order by gss_code) - 1 as i from area_code) c
                    on c.i = (n * p * 13) % (select count(*) from area_code)""", first, last);
        db.sql("set local session_replication_role = origin").update();
        db.sql("select keep_award_lines(array(select md5('award' || n)::uuid from generate_series(:first, :last) n))")
                .param("first", first)
                .param("last", last)
                .query()
                .listOfRows();
    }

    private void each(String table, String select, int first, int last) {
        var columns = table.equals("award") ? """
                  (id, version, reference, programme_id, round_id, project_id, bid_id, lead_organisation_id, lead_area_code,
                   kind, status, payment_route, purpose, direct_grounds, start_date, end_date, proposed_by, proposed_by_name,
                   proposed_at, approved_at, approved_on, informed_at, announced_on)""" : "";
        db.sql(
                        "with each as (select n from generate_series(:first, :last) n) insert into %s %s %s on conflict do nothing"
                                .formatted(table, columns, select))
                .param("first", first)
                .param("last", last)
                .update();
    }

    private void programmesAndRounds() {
        db.sql("""
                insert into programme (id, version, code, name, purpose, legal_power, senior_owner)
                select md5('programme' || n)::uuid, 0, 'SCALE' || chr(64 + n), 'Scale programme ' || n, 'To be large',
                       'SECTION_31_LOCAL_GOVERNMENT_ACT_2003', 'Director'
                  from generate_series(1, 8) n on conflict do nothing""").update();
        db.sql("""
                insert into funding_round (id, version, code, programme_id, title, summary, kind, stage, opens_at, closes_at,
                    decision_on, first_year, last_year, allocation_pence, rule_book)
                select md5('round' || n)::uuid, 0, 'scale-' || n, md5('programme' || 1 + n % 8)::uuid, 'Scale round ' || n, '',
                       'COMPETED', 'DELIVERING', '2013-05-01', '2013-07-01', '2013-10-01', '2014-15', '2025-26', 0, '[]'
                  from generate_series(1, 40) n on conflict do nothing""").update();
    }
}
