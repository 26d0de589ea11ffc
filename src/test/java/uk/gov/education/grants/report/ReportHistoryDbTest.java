package uk.gov.education.grants.report;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.support.WholeHouse;

/// At the end of every transaction, what is kept of the reports is what they say, whatever was changed and whoever
/// changed it.
@WholeHouse
@Transactional
class ReportHistoryDbTest {

    private static final List<String> KINDS = List.of("award", "bid", "score", "budget", "dispensation", "return");

    @Autowired
    JdbcClient db;

    @BeforeEach
    void anAwardOfADecidedBid() {
        db.sql("reset role").update();
        award(db, "CSCIP-2016-0001")
                .year("2016-17", 800_000)
                .year("2017-18", 6_000_000)
                .places("E09000012")
                .insert();
        for (var sql : List.of(
                "insert into round_criterion select id, n, 'Criterion ' || n, '', 5000 from funding_round, generate_series(1, 2) n",
                "update funding_round set allocation_pence = 400000000",
                "insert into programme_budget select id, '2016-17', 500000000, 0 from programme",
                """
                insert into person (id, version, username, name)
                values ('00000000-0000-0000-0000-00000000000a', 0, 'a@example.org', 'A')""",
                """
                insert into bid (id, version, reference, round_id, project_id, lead_organisation_id, status, asked_pence,
                    started_by, started_at, submitted_by, submitted_at, fingerprint)
                select gen_random_uuid(), 0, 'BID-2016-0001', r.id, j.id, j.lead_organisation_id, 'SUCCESSFUL', 680000000,
                    gen_random_uuid(), '2016-05-01 12:00Z', gen_random_uuid(), '2016-06-30 23:30Z', 'x'
                  from funding_round r, project j""",
                "insert into bid_place select id, 'E09000012' from bid",
                """
                insert into assessment (id, version, reference, bid_id, assessor_id, assessor_name, status, offered_at,
                    offered_by, moved_at, submitted_at, score_hundredths)
                select gen_random_uuid(), 0, 'ASM-2016-0001', id, '00000000-0000-0000-0000-00000000000a', 'A', 'SUBMITTED',
                    '2016-07-02 12:00Z', gen_random_uuid(), '2016-07-10 12:00Z', '2016-07-10 12:00Z', 8000 from bid""",
                "insert into assessment_score select id, n, '4', 'Good' from assessment, generate_series(1, 2) n",
                """
                insert into moderation select id, 8000, 0, 'Agreed', gen_random_uuid(), 'Olu', '2016-07-20 12:00Z' from bid""",
                """
                insert into recommendation (id, version, bid_id, advice, reason, recommended_by, recommended_by_name,
                    recommended_at, verdict, rule_book)
                select gen_random_uuid(), 0, id, 'FUND', 'Good', gen_random_uuid(), 'Olu', '2016-08-01 12:00Z', '{}', '{}'
                  from bid""",
                "update award set bid_id = (select id from bid), direct_grounds = null",
                """
                insert into award_dispensation (id, award_id, rule_code, breach, reason, requested_by, requested_by_name,
                    requested_at)
                select gen_random_uuid(), id, 'FR-05', 'Late', 'Because', gen_random_uuid(), 'Olu', now() from award""",
                "insert into award_return select id, '2016-17', '2016-12-01', '2017-03-31', '2017-04-30' from award",
                "insert into award_return select id, '2017-18', '2017-04-01', '2018-03-31', '2018-04-30' from award")) {
            db.sql(sql).update();
        }
        end();
    }

    @Test
    void everyReportHasItsRow() {
        assertThat(KINDS).allSatisfy(kind -> assertThat(kept(kind)).as(kind).isNotEmpty());
        assertThat(kept("bid").getFirst())
                .containsEntry("submitted_on", Date.valueOf("2016-07-01"))
                .containsEntry("days_to_assess", 9)
                .containsEntry("days_to_settle", 10)
                .containsEntry("days_to_recommend", 12)
                .containsEntry("days_to_approve", 84)
                .containsEntry("outcome", "successful")
                .containsEntry("award_pence", 680_000_000L);
        assertThat(kept("score")).hasSize(2).allSatisfy(row -> assertThat(row).containsEntry("lowest_points", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award set announced_on = date '2016-12-24', status = 'SUSPENDED', end_date = date '2021-03-31'",
                "update award set payment_route = 'SECTION_14', lead_area_code = 'E09000012'",
                "update award_profile set amount_pence = amount_pence + case financial_year when '2016-17' then 1 else -1 end",
                "insert into award_profile select id, '2018-19', 12345 from award",
                "delete from award_profile",
                "insert into award_place select id, 'E09000019' from award",
                "delete from award_place",
                "update award_dispensation set decision = 'APPROVED', decided_by = gen_random_uuid(), decided_by_name = 'Ada', decided_at = now()",
                "update award_dispensation set voided_at = now()",
                "delete from award_dispensation",
                "update project set title = 'Another ' || title, code = code || '-2'",
                "update programme set name = 'The programme ' || code, code = 'X' || code",
                "update funding_round set title = 'Round ' || code, code = code || '-new', allocation_pence = 7",
                "update funding_round set stage = 'DRAFT'",
                "update organisation set name = 'New ' || name, region = 'London'",
                "update area_code set name = 'Borough of ' || name, region = 'South West'",
                "insert into area_code select 'E99999999', local_authority_id, '999', 'New Hackney', 'London', date '2026-04-01' from area_code where gss_code = 'E09000012'",
                "update programme_budget set committed_pence = 5",
                "delete from programme_budget",
                "update bid set informed_at = '2016-11-01 12:00Z', feedback = 'Well done', feedback_by_name = 'Olu', feedback_at = now()",
                "update bid set status = 'SUBMITTED'",
                "update bid set status = 'INELIGIBLE', asked_pence = 5",
                "delete from bid_place",
                "update moderation set score_hundredths = 7000",
                "delete from moderation",
                "update recommendation set taken_back_at = now(), taken_back_by_name = 'Olu', taken_back_reason = 'New facts'",
                "update assessment set status = 'WITHDRAWN'",
                "update assessment_score set points = '2' where criterion = 1",
                "update round_criterion set title = 'How it helps', weight_hundredths = 2500",
                "delete from round_criterion where number = 2",
                "update award_return set status = 'DRAFT', typed = '{}', saved_by = gen_random_uuid(), saved_by_name = 'Ed', saved_at = now() where period = '2016-17'",
                """
                update award_return
                   set status = 'ACCEPTED', typed = '{}', saved_by = gen_random_uuid(), saved_by_name = 'Ed', saved_at = now(),
                       content = '{}', submitted_by = gen_random_uuid(), submitted_by_name = 'Cy', submitted_at = now(),
                       signed_as = 'Cy', decided_by = gen_random_uuid(), decided_by_name = 'Olu', decided_at = now()
                 where period = '2016-17'""",
                "update award_return set due_on = '2018-05-31' where period = '2017-18'",
                "delete from award_return where period = '2017-18'",
                "insert into award_return select id, '2018-19', '2018-04-01', '2019-03-31', '2019-04-30' from award",
                "update award set status = 'TERMINATED'",
            })
    void everyChangeIsKeptAtTheEndOfItsTransaction(String change) {
        var before = KINDS.stream().map(this::kept).toList();
        assertThat(db.sql(change).update()).isPositive();
        end();
        assertThat(KINDS)
                .allSatisfy(kind -> assertThat(kept(kind)).as(kind).containsExactlyInAnyOrderElementsOf(said(kind)));
        assertThat(KINDS.stream().map(this::kept).toList())
                .as("at least one report says something else")
                .isNotEqualTo(before);
        assertThat(KINDS)
                .allSatisfy(kind -> assertThat(
                                db.sql("""
                        select count(*) from report_%1$s_history a join report_%1$s_history b using (key)
                         where a.since < b.since and a.until > b.since""".formatted(kind)).query(Integer.class).single())
                        .as("rows that were two things at once")
                        .isZero());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedForTheServiceIsDecidedForTheReports(BidStatus status) {
        assertThat(db.sql("select bid_is_decided(?)")
                        .param(status.name())
                        .query(Boolean.class)
                        .single())
                .isEqualTo(status.isDecided());
    }

    @Test
    void whatChangesNothingThatAReportSaysKeepsNothing() {
        var rows = rowsEverKept();
        db.sql("update award set note = 'Seen', version = version + 1").update();
        db.sql("update bid set version = version + 1").update();
        db.sql("update funding_round set committed_pence = 0, version = version + 1")
                .update();
        db.sql("update award_return set revision = revision + 1, typed = '{\"done\": \"Half of it\"}'")
                .update();
        end();
        assertThat(rowsEverKept()).isEqualTo(rows);
    }

    /// What happens at the end of a transaction.
    private void end() {
        db.sql("set constraints all immediate").update();
        db.sql("set constraints all deferred").update();
    }

    private List<Map<String, Object>> kept(String kind) {
        return rows("report_%s_history where until = 'infinity'".formatted(kind), kind);
    }

    private List<Map<String, Object>> said(String kind) {
        return rows("report_" + kind, kind);
    }

    private List<Map<String, Object>> rows(String source, String kind) {
        var names = db.sql("""
                        select string_agg(case when attndims > 0 then attname || '::text' else attname end, ', ' order by attnum)
                          from pg_attribute
                         where attrelid = cast(:history as regclass) and attnum > 0 and attname not in ('since', 'until')""")
                .param("history", "report_%s_history".formatted(kind))
                .query(String.class)
                .single();
        return db.sql("select %s from %s order by key".formatted(names, source))
                .query()
                .listOfRows();
    }

    private int rowsEverKept() {
        return KINDS.stream()
                .mapToInt(kind -> db.sql("select count(*) from report_%s_history".formatted(kind))
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
