package uk.gov.education.grants.report;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.WholeHouse;

/// A report as at an instant is the same for ever, whatever happens later and whatever was going on then. Everything
/// here is really saved, and taken away afterwards; what reports said stays.
@WholeHouse
class AsAtDbTest {

    private static final Actor ANALYST =
            new Actor(UUID.randomUUID(), "Ana", Set.of(new Actor.Standing(Role.ANALYST, Optional.empty())), Money.ZERO);

    @Autowired
    ReportService reports;

    @Autowired
    ReportHistory history;

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void twoAwards() {
        saved(() -> {
            award(db, "CSCIP-2016-0001")
                    .year("2016-17", 800_000)
                    .year("2017-18", 6_000_000)
                    .places("E09000012")
                    .insert();
            award(db, "CSCIP-2016-0002")
                    .project("Mockingbird")
                    .lead("GB-CHC-280852")
                    .notAnnounced()
                    .status("PROPOSED")
                    .insert();
            db.sql("""
                            insert into award_return
                            select id, '2016-17', '2016-12-01', '2017-03-31', '2017-04-30' from award
                             where reference = 'CSCIP-2016-0001'""").update();
        });
    }

    @AfterEach
    void nothingIsLeft() {
        saved(() -> Stream.of(
                        "delete from award_return where status = 'DUE'",
                        "delete from award_dispensation",
                        "delete from award_profile",
                        "delete from award_place",
                        "delete from award",
                        "delete from project where code in ('pause', 'mockingbird', 'firstline')",
                        "delete from organisation where org_id = 'GB-CHC-280852'",
                        "delete from programme_budget where programme_id in (select id from programme where code = 'CSCIP')",
                        "delete from funding_round where code = 'cscip-2016'",
                        "delete from programme where code = 'CSCIP'",
                        "update organisation set name = 'Hackney' where org_id = 'GB-LAE-HCK'",
                        "update area_code set name = 'Hackney' where gss_code = 'E09000012'")
                .forEach(sql -> db.sql(sql).update()));
    }

    @Test
    void everyReportIsTheSameFileBeforeAndAfterWhateverIsChanged() {
        var then = settled();
        var before = everyReport(then);
        assertThat(before.get(Report.AWARDS)).contains("Pause", "Mockingbird");
        assertThat(before.get(Report.AWARD_YEARS)).contains("6000000.00").doesNotContain("Mockingbird");

        for (var change : List.of(
                "update award_profile set amount_pence = amount_pence + 100 where financial_year = '2016-17'",
                "update award set status = 'LIVE', announced_on = '2017-03-20', informed_at = '2017-03-20 12:00Z' where reference = 'CSCIP-2016-0002'",
                "update project set title = 'Break' where code = 'pause'",
                "update programme set name = 'Innovation'",
                "update organisation set name = 'London Borough of Hackney' where org_id = 'GB-LAE-HCK'",
                "update area_code set name = 'Hackney Wick' where gss_code = 'E09000012'",
                "insert into award_place select id, 'E08000017' from award",
                "insert into programme_budget select id, '2016-17', 100, 0 from programme where code = 'CSCIP'",
                "update award_return set due_on = '2017-05-31'",
                """
                insert into award_dispensation (id, award_id, rule_code, breach, reason, requested_by, requested_by_name,
                    requested_at, decision, decided_by, decided_by_name, decided_at)
                select gen_random_uuid(), id, 'FR-05', 'Late', 'Because', gen_random_uuid(), 'Olu', now(), 'APPROVED',
                    gen_random_uuid(), 'Ada', now() from award""",
                "delete from award_profile where financial_year = '2017-18'")) {
            saved(() -> assertThat(db.sql(change).update()).isPositive());
            assertThat(everyReport(then)).as(change).isEqualTo(before);
        }
        saved(() -> award(db, "CSCIP-2016-0003").project("Firstline").insert());
        assertThat(everyReport(then)).isEqualTo(before);

        var later = everyReport(settled());
        assertThat(later.get(Report.AWARDS)).contains("Break", "Firstline", "FR-05", "London Borough of Hackney");
        assertThat(later.get(Report.AWARD_YEARS)).contains("Mockingbird", "800001.00");
        assertThat(later.get(Report.BUDGETS)).contains("CSCIP,Innovation,2016-17,1.00");
        assertThat(later.get(Report.DISPENSATIONS)).contains("FR-05,Late,Because");
        assertThat(before.get(Report.RETURNS)).contains("Pause", "2016-17", "2017-04-30");
        assertThat(later.get(Report.RETURNS)).contains("Break", "2016-17", "2017-05-31");
        assertThat(later).isEqualTo(everyReport(""));
    }

    @Test
    void aReturnIsAsLateAsItWasAtTheInstantAndNothingIsKeptForIt() {
        var rows = db.sql("select count(*) from report_return_history");
        var before = rows.query(Integer.class).single();
        saved(() -> db.sql("update award_return set due_on = (now() at time zone 'Europe/London')::date")
                .update());
        var settled = Instant.parse(settled());
        var file = csv(late(settled));
        var inTenDays = csv(late(settled.plus(Duration.ofDays(10))));
        assertThat(daysLate(file)).isZero();
        assertThat(daysLate(inTenDays)).isEqualTo(10);
        assertThat(csv(late(settled))).isEqualTo(file);
        assertThat(rows.query(Integer.class).single()).isEqualTo(before + 1);
    }

    @Test
    void aDayThatIsAskedForIsTheDayByWhichAReturnIsLate() {
        assertThat(new AsAt(Instant.parse("2026-11-28T00:00:00Z")).day()).hasToString("2026-11-27");
        assertThat(new AsAt(Instant.parse("2026-11-28T00:00:01Z")).day()).hasToString("2026-11-28");
        assertThat(new AsAt(Instant.parse("2026-06-27T23:00:00Z")).day()).hasToString("2026-06-27");
        assertThat(new AsAt(Instant.parse("2026-06-27T23:30:00Z")).day()).hasToString("2026-06-28");
    }

    @Test
    void whatIsRolledBackIsInNoReport() {
        var before = everyReport(settled());
        transaction.executeWithoutResult(undone -> {
            db.sql("set local role none").update();
            db.sql("update award set status = 'CLOSED'").update();
            db.sql("set constraints all immediate").update();
            undone.setRollbackOnly();
        });
        assertThat(everyReport(settled())).isEqualTo(before);
    }

    @Test
    void aTransactionThatBeganBeforeAndEndsAfterwardsIsNotInIt() throws SQLException {
        try (var other = begun("update award set status = 'SUSPENDED' where reference = 'CSCIP-2016-0001'")) {
            var then = settled();
            var before = everyReport(then);
            other.commit();
            assertThat(everyReport(then)).isEqualTo(before);
            assertThat(before.get(Report.AWARDS)).contains(",live,").doesNotContain("suspended");
        }
        assertThat(everyReport(settled()).get(Report.AWARDS)).contains("suspended");
    }

    @Test
    void whatCouldStillBecomePartOfAnInstantIsWaitedFor()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (var other = begun("update award set status = 'SUSPENDED' where reference = 'CSCIP-2016-0001'")) {
            execute(other, "set constraints all immediate");
            var moment = momentOf(other);
            var reach = CompletableFuture.supplyAsync(history::reach);
            assertThatThrownBy(() -> reach.get(300, MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.commit();
            var settled = reach.get(3, SECONDS).settled();
            var shown = everyReport(settled.value()).get(Report.AWARDS);
            assertThat(shown.contains("suspended")).isEqualTo(!settled.instant().isBefore(moment));
            assertThat(everyReport(settled.value()).get(Report.AWARDS)).isEqualTo(shown);
        }
    }

    @Test
    void ofATransactionAReportShowsAllOrNothing() {
        saved(() -> {
            db.sql("update award set status = 'SUSPENDED' where reference = 'CSCIP-2016-0001'")
                    .update();
            db.sql("select pg_sleep(0.05)").query().listOfRows();
            db.sql("update award set status = 'REFUSED', closed_reason = 'No' where reference = 'CSCIP-2016-0002'")
                    .update();
        });
        assertThat(db.sql("""
                        select distinct since from report_award_history
                         where until = 'infinity' and status in ('suspended', 'refused')""").query(Instant.class).list()).hasSize(1);
    }

    @Test
    void momentsAreInTheOrderInWhichTransactionsEnd() throws SQLException {
        try (var first = begun("update award set status = 'SUSPENDED' where reference = 'CSCIP-2016-0001'")) {
            saved(() -> db.sql("update project set title = 'Mocking birds' where code = 'mockingbird'")
                    .update());
            first.commit();
        }
        assertThat(db.sql("""
                        select key from report_award_history where until = 'infinity' order by since desc limit 1""").query(String.class).single()).isEqualTo("CSCIP-2016-0001");
    }

    @Test
    void aTransactionThatDoesNotSeeWhatOthersHaveDoneMayNotChangeWhatReportsSay() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            execute(connection, "update award set status = 'SUSPENDED' where reference = 'CSCIP-2016-0001'");
            assertThatThrownBy(connection::commit).hasMessageContaining("read committed transactions only");
        }
    }

    @Test
    void anInstantThatIsNotSettledOrNotKnownIsRefusedWithASentence() {
        var reach = history.reach();
        assertThat(problem(reach.settled().instant().plusSeconds(60).toString()))
                .startsWith("The figures of ")
                .contains(" can still change. The latest that cannot are those of ");
        assertThat(problem(
                        reach.firstOf(Report.AWARDS).instant().minusSeconds(1).toString()))
                .startsWith("Nothing is known of ")
                .contains(": what this report says has been kept since ");
        assertThat(problem("2016-11-03")).startsWith("Nothing is known of 4 November 2016, 00:00:00 UK time");
        assertThat(problem("2027-02-30")).startsWith("The instant must be a day, like 2026-11-27");
        assertThat(problem("yesterday")).startsWith("The instant must be a day, like 2026-11-27");
        assertThat(problem("2026-10-25T01:30:00")).startsWith("That time came twice");
        assertThat(problem("2026-03-29T01:30:00")).startsWith("The clocks went forward");
    }

    @Test
    void anInstantIsUnderstoodInEveryWayOfWritingIt() {
        var then = settled();
        var instant = Instant.parse(then);
        var local = instant.atZone(AsAt.UNITED_KINGDOM).toLocalDateTime();
        for (var written : List.of(
                then,
                local.toString(),
                local.toString().replace('T', ' '),
                instant.atOffset(ZoneOffset.ofHours(5)).toLocalDateTime() + "+05:00",
                instant.atOffset(ZoneOffset.ofHours(5)).toLocalDateTime() + " 05:00")) {
            assertThat(request(Report.AWARDS, Map.of("as-at", written)).asAt())
                    .as(written)
                    .contains(new AsAt(instant));
        }
    }

    @Test
    void withAnInstantChoicesAreWrittenByTheirCodesAndFiltersLookAtWhatWas() {
        var then = settled();
        saved(() -> db.sql("update award set kind = 'SCALE_UP'").update());
        assertThat(lines(csv(Report.AWARDS, Map.of("as-at", then, "kind", "pilot"))))
                .hasSize(3);
        assertThat(lines(csv(Report.AWARDS, Map.of("kind", "Pilot")))).hasSize(1);
        assertThat(problems(
                        Report.AWARDS,
                        Map.of("as-at", then, "programme", "Children’s Social Care Innovation Programme")))
                .singleElement()
                .asString()
                .contains("With as-at, write CSCIP");
    }

    @Test
    void theServiceCannotRewriteWhatReportsSaid() {
        for (var change : List.of(
                "update report_award_history set status = 'closed'",
                "delete from report_award_history",
                "insert into report_edition values (9, now())",
                "update report_moment set latest = now()",
                "select next_report_moment()",
                "select keep_all_reports(1)")) {
            assertThatThrownBy(() -> db.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void aFileHasTheColumnsOfItsDay() {
        var columns = request(Report.AWARDS, Map.of("as-at", settled())).columns();
        assertThat(columns).isEqualTo(Report.AWARDS.columns(1));
        assertThat(Report.values())
                .allSatisfy(report -> assertThat(report.columns())
                        .as("editions of the columns of " + report.title())
                        .isSortedAccordingTo(Comparator.comparingInt(ReportColumn::edition)));
        assertThat(Stream.of(Report.values())
                        .flatMap(report -> report.columns().stream())
                        .mapToInt(ReportColumn::edition)
                        .max())
                .as("the edition at the end of R__report_views.sql")
                .hasValue(db.sql("select max(number) from report_edition")
                        .query(Integer.class)
                        .single());
    }

    private Map<Report, String> everyReport(String asAt) {
        return Stream.of(Report.values())
                .collect(Collectors.toMap(
                        report -> report,
                        report -> csv(report, Map.of("as-at", asAt)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /// The report of returns as at any instant, also one that is still to come.
    private static ReportRequest late(Instant instant) {
        var asAt = new AsAt(instant);
        return new ReportRequest(Report.RETURNS, AwardFilter.ALL, Optional.of(asAt), asAt.day(), 3);
    }

    private static int daysLate(String csv) {
        var rows = CsvText.read(csv);
        return Integer.parseInt(rows.get(1).get(rows.getFirst().indexOf("days_late")));
    }

    private String csv(Report report, Map<String, String> query) {
        return csv(request(report, query));
    }

    private String csv(ReportRequest request) {
        var out = new ByteArrayOutputStream();
        try {
            reports.csv(ANALYST, request).writeTo(out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private ReportRequest request(Report report, Map<String, String> query) {
        var reading = Typed.of(query).read();
        var request = reports.request(ANALYST, report, reading, register.choices(ANALYST));
        assertThat(reading.problems()).isEmpty();
        return request;
    }

    private String problem(String asAt) {
        return problems(Report.AWARDS, Map.of("as-at", asAt)).getFirst().message();
    }

    private List<Problem> problems(Report report, Map<String, String> query) {
        var reading = Typed.of(query).read();
        reports.request(ANALYST, report, reading, register.choices(ANALYST));
        return reading.problems();
    }

    private static List<String> lines(String csv) {
        return csv.lines().toList();
    }

    /// An instant at which all is settled that has been saved so far: there is one with the next second.
    private String settled() {
        var saved = db.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var reach = history.reach();
        while (reach.settled().instant().isBefore(saved)) {
            sleep(Duration.ofMillis(50));
            reach = history.reach();
        }
        return reach.settled().value();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void saved(Runnable change) {
        transaction.executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            change.run();
        });
    }

    /// Another session that has made a change and not ended its transaction.
    private Connection begun(String change) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(connection, "set local role none");
        execute(connection, change);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Instant momentOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select latest from report_moment")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
