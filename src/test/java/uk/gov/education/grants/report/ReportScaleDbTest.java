package uk.gov.education.grants.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.ManyAwards;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// What is kept of a change costs what the change costs, not what there is. `-Dreport.awards=200000` prints
/// times for so many awards.
@WholeHouse
@Transactional
class ReportScaleDbTest {

    private static final Actor ANALYST =
            new Actor(UUID.randomUUID(), "Ana", Set.of(new Actor.Standing(Role.ANALYST, Optional.empty())), Money.ZERO);

    @Autowired
    ReportService reports;

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    @Autowired
    LongStatements statements;

    @Test
    void keepingOneChangeReadsNoMoreWhereThereAreTwiceAsManyAwards() {
        var world = new ManyAwards(db, statements);
        world.make(1, 2_000);
        keep();
        var before = rowsReadToKeepOneChange("SCALE-2016-0000002");
        world.make(2_001, 4_000);
        keep();
        assertThat(rowsReadToKeepOneChange("SCALE-2016-0000014")).isLessThanOrEqualTo(before * 4 / 3);
    }

    @Test
    @EnabledIfSystemProperty(named = "report.awards", matches = "\\d+")
    void theFigures() throws IOException {
        var many = Integer.getInteger("report.awards");
        print("making the awards", millis(() -> new ManyAwards(db, statements).make(1, many)));
        print("keeping them at the end of the transaction", millis(this::keep));
        print("changing one and keeping it", millis(() -> rowsReadToKeepOneChange("SCALE-2016-0000002")));
        for (var report : List.of(Report.AWARDS, Report.AWARD_YEARS)) {
            print(report.title() + " as they stand", millisOfCsv(report, Map.of()));
            print(report.title() + " as at", millisOfCsv(report, Map.of("as-at", instant())));
            print(
                    report.title() + " as at, of London",
                    millisOfCsv(report, Map.of("as-at", instant(), "region", "London")));
        }
        var start = System.nanoTime();
        reports.sheet(ANALYST, new ReportRequest(Report.AWARDS, AwardFilter.ALL, Optional.empty(), LocalDate.EPOCH, 1))
                .writeTo(OutputStream.nullOutputStream());
        print("Awards as ODS", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        System.out.println(db.sql("""
                        select pg_size_pretty(pg_total_relation_size('report_award_history')) || ' kept, '
                               || pg_size_pretty(pg_total_relation_size('award_line')) || ' lines'""").query(String.class).single());
    }

    private static void print(String what, long millis) {
        System.out.printf("%-45s %6d ms%n", what, millis);
    }

    private long millisOfCsv(Report report, Map<String, String> query) throws IOException {
        var reading = Typed.of(query).read();
        var request = reports.request(ANALYST, report, reading, register.choices(ANALYST));
        assertThat(reading.problems()).isEmpty();
        var start = System.nanoTime();
        reports.csv(ANALYST, request).writeTo(OutputStream.nullOutputStream());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /// The first settled second after everything that was kept.
    private String instant() {
        var kept = db.sql("select max(since) + interval '1 second' from report_award_history")
                .query(OffsetDateTime.class)
                .single()
                .truncatedTo(ChronoUnit.SECONDS);
        while (db.sql("select report_settled_at() < :kept")
                .param("kept", kept)
                .query(Boolean.class)
                .single()) {
            db.sql("select pg_sleep(0.1)").query().listOfRows();
        }
        return kept.toInstant().toString();
    }

    private long rowsReadToKeepOneChange(String award) {
        db.sql("update award set status = 'SUSPENDED' where reference = ?")
                .param(award)
                .update();
        var before = rowsRead();
        keep();
        return rowsRead() - before;
    }

    private long rowsRead() {
        return db.sql("""
                        select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::bigint
                          from pg_stat_xact_user_tables where relname <> 'report_due'""").query(Long.class).single();
    }

    /// What happens at the end of a transaction.
    private void keep() {
        db.sql("reset role").update();
        db.sql("set local statement_timeout = 0").update();
        db.sql("set constraints all immediate").update();
        db.sql("set constraints all deferred").update();
        db.sql("analyze report_award_history").update();
        db.sql("set role grants_app").update();
    }

    private static long millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
