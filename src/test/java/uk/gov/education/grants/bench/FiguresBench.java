package uk.gov.education.grants.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.demo.ManyAwards;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.TestClock;
import uk.gov.education.grants.support.TestDatabase;

/// The figures that pages and files are to reach with a million awards, each as a ratio within one run: the
/// same page with a thousand awards, the same rows by PostgreSQL's own COPY. Nothing is asserted, because time
/// differs from machine to machine; the table is printed. `-Dbench.awards=100000` takes fewer.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestDatabase.class, TestClock.class, StatementCount.class})
class FiguresBench {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.awards", 1_000_000);
    private static final int AT_ONCE = 20_000;
    private static final int WARM = 100;
    private static final int TIMES = 500;

    private static final List<String> LISTS = List.of(
            "/awards",
            "/awards?sort=amount",
            "/awards?sort=name",
            "/awards?programme=SCALEA",
            "/awards?round=scale-7",
            "/awards?region=London",
            "/awards?kind=pilot&sort=name",
            "/awards?year=2016-17");

    private static final List<String> SEARCHES =
            List.of("/awards?q=fostering", "/awards?q=SCALE-2014-0000012", "/awards?organisation=GB-LAE-HCK");

    private static final List<String> SUMMARIES =
            List.of("/places", "/places?geography=2017&programme=SCALEA", "/places/E09000012", "/open-data/quality");

    private static final List<String> DASHBOARDS = List.of(
            "/programmes/SCALEA/dashboard", "/programmes/SCALEA/budget", "/returns?standing=late&programme=SCALEA");

    private static final String SAME_QUERY = """
            select csv_safe(a.award_reference) as award_reference, csv_safe(project) as project, csv_safe(programme) as programme,
                   csv_safe(round) as round, kind, csv_safe(lead_organisation) as lead_organisation,
                   csv_safe(lead_organisation_id) as lead_organisation_id, csv_safe(region) as region, places,
                   round(amount_pence / 100.0, 2) as amount, 'GBP' as currency, status, approved_on, announced_on, start_date,
                   end_date
              from register_award a order by a.award_reference""";

    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LongStatements statements;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    /// How long one request takes: half of all are faster, and 95 or 99 of each hundred.
    private record Times(long half, long p95, long p99) {}

    /// Making a million awards alone takes longer than any test may.
    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void theTable() throws IOException, InterruptedException, SQLException {
        make(1, FEW);
        var few = timesOf(LISTS, this::download);
        make(FEW + 1, MANY);
        var many = timesOf(LISTS, this::download);
        say("With %,d awards of %,d years, against %,d awards", MANY, years(), FEW);
        for (var page : LISTS) {
            say(
                    "  %-44s p99 %6.1f ms = %.2f x (goal 1.3), half %5.1f ms = %.2f x, %d statements (goal 6)",
                    page,
                    millis(many.get(page).p99()),
                    ratio(many.get(page).p99(), few.get(page).p99()),
                    millis(many.get(page).half()),
                    ratio(many.get(page).half(), few.get(page).half()),
                    StatementCount.during(() -> Browser.ofThePublic(mvc).get(page)));
        }
        say("Searches (goal: p95 under 100 ms)");
        sayP95(timesOf(SEARCHES, this::download));
        say("Places and quality, the first count of which took %.0f ms (goal: p95 under 200 ms)", firstCount());
        sayP95(timesOf(SUMMARIES, this::download));
        say("Dashboards and lists of an officer (goal: p95 under 200 ms)");
        var officer = officer();
        sayP95(timesOf(DASHBOARDS, officer::get));
        export();
        stream("/awards/360giving.json");
    }

    /// Counting the quality of all grants, which is kept until something public changes.
    private double firstCount() {
        return millis(nanosOf(() -> download("/open-data/quality")));
    }

    private static void sayP95(Map<String, Times> found) {
        found.forEach((page, times) -> say("  %-44s p95 %6.1f ms", page, millis(times.p95())));
    }

    private Browser officer() {
        var username = "bench@example.org";
        var id = people.add(Actor.SERVICE, username, "Olu Officer", "correct horse");
        people.grant(Actor.SERVICE, id, Role.OFFICER, null, null);
        return Browser.of(mvc, username);
    }

    private long years() {
        return db.sql("select count(*) from award_profile").query(Long.class).single();
    }

    /// The whole register as a file against COPY of the same query, each the best of three.
    private void export() throws IOException, InterruptedException, SQLException {
        var ours = Long.MAX_VALUE;
        var copy = Long.MAX_VALUE;
        for (var turn = 0; turn < 3; turn++) {
            copy = Math.min(copy, nanosOf(this::copyOut));
            ours = Math.min(ours, nanosOf(() -> download("/awards.csv")));
        }
        say("/awards.csv, all of it");
        say("  rows a second against COPY                   %.2f x (goal 0.9)", ratio(copy, ours));
        sayHowItStreams("/awards.csv");
        keep();
    }

    /// The file itself stays to be opened in a spreadsheet, beside what SQL says its amounts come to.
    private void keep() throws IOException, InterruptedException {
        var file = Path.of("target", "awards.csv");
        try (var body = open("/awards.csv")) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        }
        say("  %s stays: by SQL %s", file, transaction.execute(_ -> sumsBySql()));
    }

    private String sumsBySql() {
        db.sql(
                        "select set_config('statement_timeout', '0', true), set_config('grants.today', current_date::text, true)")
                .query()
                .listOfRows();
        return db.sql("select count(*) || ' awards of ' || round(sum(amount_pence) / 100.0, 2) from register_award")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private void stream(String file) throws IOException, InterruptedException {
        say("%s, all of it", file);
        sayHowItStreams(file);
    }

    private void sayHowItStreams(String file) throws IOException, InterruptedException {
        say("  first byte                                   %.0f ms (goal 200)", millis(firstByte(file)));
        say("  added heap                                   %d MB (goal 32)", heapAdded(file));
    }

    private void make(int first, int last) {
        for (var from = first; from <= last; from += AT_ONCE) {
            var begin = from;
            transaction.executeWithoutResult(
                    _ -> new ManyAwards(db, statements).make(begin, Math.min(last, begin + AT_ONCE - 1)));
        }
        transaction.executeWithoutResult(_ -> makeReturns(first, last));
    }

    /// Every tenth award owes a return, and every hundredth owes it too late.
    private void makeReturns(int first, int last) {
        db.sql("set local role none").update();
        db.sql("set local session_replication_role = replica").update();
        db.sql("""
                        insert into award_return (award_id, period, first_day, last_day, due_on)
                        select md5('award' || n)::uuid, y || '-' || (y + 1) % 100, make_date(y, 4, 1), make_date(y + 1, 3, 31),
                               make_date(y + 1, 4, 30)
                          from generate_series(:first, :last) n
                         cross join lateral (select case when n % 100 = 0 then 2020 else 2050 end as y)
                         where n % 10 = 0""").param("first", first).param("last", last).update();
        db.sql("analyze award_return").update();
    }

    private interface Visit {
        void to(String page) throws IOException, InterruptedException;
    }

    private Map<String, Times> timesOf(List<String> pages, Visit visit) throws IOException, InterruptedException {
        var found = new LinkedHashMap<String, Times>();
        for (var page : pages) {
            for (var turn = 0; turn < WARM; turn++) {
                visit.to(page);
            }
            var times = new ArrayList<Long>();
            for (var turn = 0; turn < TIMES; turn++) {
                times.add(nanosOf(() -> visit.to(page)));
            }
            var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            found.put(page, new Times(sorted[TIMES / 2], sorted[TIMES * 95 / 100], sorted[TIMES * 99 / 100]));
        }
        return found;
    }

    private interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private static long nanosOf(Work work) {
        var start = System.nanoTime();
        try {
            work.run();
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - start;
    }

    private void download(String page) throws IOException, InterruptedException {
        try (var body = open(page)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private InputStream open(String page) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void copyOut() throws SQLException, IOException {
        try (var connection = database.getConnection();
                var settings = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setNetworkTimeout(Runnable::run, 0);
            settings.execute("set local statement_timeout = 0");
            settings.execute("select set_config('grants.today', current_date::text, true)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (" + SAME_QUERY + ") to stdout (format csv, header)",
                            OutputStream.nullOutputStream());
            connection.rollback();
        }
    }

    private long firstByte(String page) throws IOException, InterruptedException {
        var start = System.nanoTime();
        try (var body = open(page)) {
            var read = body.read();
            var waited = System.nanoTime() - start;
            if (read < 0) {
                throw new IllegalStateException("The file is empty");
            }
            body.transferTo(OutputStream.nullOutputStream());
            return waited;
        }
    }

    /// What lives beside what lived before, looked at after each eighth of the file.
    private long heapAdded(String page) throws IOException, InterruptedException {
        var before = heap();
        var most = 0L;
        try (var body = open(page)) {
            var buffer = new byte[1 << 16];
            var sinceLast = 0L;
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                sinceLast += read;
                if (sinceLast > MANY * 25L) {
                    sinceLast = 0;
                    most = Math.max(most, heap() - before);
                }
            }
        }
        return most >> 20;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static double ratio(long one, long other) {
        return one / (double) other;
    }

    private static void say(String line, Object... figures) {
        System.out.printf(line + "%n", figures);
    }
}
