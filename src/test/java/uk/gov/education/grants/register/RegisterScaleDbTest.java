package uk.gov.education.grants.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.ManyAwards;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.support.WholeHouse;

/// A page of the register costs what it shows, not what there is. Time differs from machine to machine, so what is held
/// here is how many rows the database reads. `-Dregister.awards=200000` prints times for a register of that size.
@WholeHouse
@Transactional
class RegisterScaleDbTest {

    private static final List<String> PAGES = List.of(
            "",
            "sort=amount",
            "sort=name",
            "programme=SCALEA",
            "round=scale-7",
            "region=London",
            "region=North East&sort=amount",
            "kind=pilot&sort=name",
            "year=2016-17");

    private static final List<String> SEARCHES = List.of(
            "q=fostering",
            "q=hackney kinship",
            "q=st",
            "q=zq",
            "q=SCALE-2014-0000012",
            "organisation=hackney",
            "organisation=GB-LAE-HCK",
            "authority=E09000012",
            "authority=E09000012&region=London",
            "min=200000",
            "min=1000000&max=1001000",
            "q=fostering&min=250000&sort=name");

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    @Autowired
    LongStatements statements;

    private ManyAwards world;

    @BeforeEach
    void world() {
        world = new ManyAwards(db, statements);
    }

    @Test
    void aPageReadsNoMoreWhereThereAreTwiceAsManyAwards() {
        world.make(1, 4_000);
        var before = rowsOfAllPages();
        world.make(4_001, 8_000);
        var after = rowsOfAllPages();
        before.forEach((page, rows) -> assertThat(after.get(page)).as(page).isLessThanOrEqualTo(rows * 4 / 3));
        assertThat(after.get("page 20")).isLessThanOrEqualTo(after.get("") * 4 / 3);
        assertThat(rowsRead(() -> db.sql("select count(*) from register_award")
                        .query(Long.class)
                        .single()))
                .as("a count of all awards, which would be noticed")
                .isGreaterThanOrEqualTo(8_000);
    }

    @Test
    void aSearchReadsWhatItFindsAndNotTheRest() {
        world.make(1, 4_000);
        var rareWord =
                "q=" + db.sql("select left(md5('1234'), 5)").query(String.class).single();
        assertThat(list(rareWord).rows()).isNotEmpty();
        assertThat(rowsRead(() -> list(rareWord))).isLessThan(50);
        assertThat(rowsRead(() -> list("min=100000&max=100010"))).isLessThan(50);
        var found = list("organisation=GB-LAE-HCK").count();
        assertThat(rowsRead(() -> list("organisation=GB-LAE-HCK"))).isLessThan(4 * found + 100);
    }

    @Test
    @EnabledIfSystemProperty(named = "register.awards", matches = "\\d+")
    void theFigures() throws IOException {
        var made = millis(() -> world.make(1, Integer.getInteger("register.awards")));
        System.out.printf("%-40s %5d ms%n", "making them", made);
        for (var page : Stream.concat(PAGES.stream(), SEARCHES.stream()).toList()) {
            var times = LongStream.generate(() -> millis(() -> list(page)))
                    .limit(7)
                    .sorted()
                    .toArray();
            System.out.printf("%-40s %5d ms  %s%n", page, times[3], list(page).inWords());
        }
        System.out.printf("%-40s %5d ms%n", "page 20", millis(() -> pageAt(20)) / 20);
        System.out.printf(
                "%-40s %5d ms%n", "one award", millis(() -> register.award(Actor.PUBLIC, "SCALE-2014-0000012")));
        var start = System.nanoTime();
        register.csv(Actor.PUBLIC, AwardFilter.ALL).writeTo(OutputStream.nullOutputStream());
        System.out.printf("%-40s %5d ms%n", "all as CSV", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private Map<String, Long> rowsOfAllPages() {
        var rows = new LinkedHashMap<String, Long>();
        PAGES.forEach(page -> rows.put(page, rowsRead(() -> list(page))));
        var nineteenth = pageAt(19);
        rows.put("page 20", rowsRead(() -> after(nineteenth)));
        return rows;
    }

    private AwardList pageAt(int number) {
        var list = list("");
        for (var page = 1; page < number; page++) {
            list = after(list);
        }
        return list;
    }

    private AwardList after(AwardList list) {
        return list("after=" + list.next().orElseThrow());
    }

    private AwardList list(String query) {
        var typed = typed(query);
        var filter = AwardFilter.read(typed.read(), register.choices(Actor.PUBLIC));
        return register.search(Actor.PUBLIC, filter, AwardOrder.read(typed.read()));
    }

    private static Typed typed(String query) {
        var fields = new LinkedHashMap<String, String>();
        if (!query.isEmpty()) {
            Stream.of(query.split("&")).map(each -> each.split("=", 2)).forEach(each -> fields.put(each[0], each[1]));
        }
        return Typed.of(fields);
    }

    /// How many rows of any table the database looked at.
    private long rowsRead(Runnable work) {
        var before = rowsReadSoFar();
        work.run();
        return rowsReadSoFar() - before;
    }

    private long rowsReadSoFar() {
        return db.sql("""
                        select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::bigint
                        from pg_stat_xact_user_tables where relname like 'award%'""").query(Long.class).single();
    }

    private static long millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
