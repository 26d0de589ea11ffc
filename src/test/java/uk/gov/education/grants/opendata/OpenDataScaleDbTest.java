package uk.gov.education.grants.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.ManyAwards;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Contents;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.support.WholeHouse;

/// Whole files of many awards: the first grant leaves before the others are made, and asking whether anything is new
/// costs one row. `-Dregister.awards=8000` prints times for a register of that size.
@WholeHouse
@Transactional
class OpenDataScaleDbTest {

    @Autowired
    ThreeSixtyGiving grants;

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    @Autowired
    LongStatements statements;

    @Test
    void whetherAnythingIsNewIsOneRowWhateverThereIs() {
        new ManyAwards(db, statements).make(1, 500);
        var before = rowsRead();
        var edition = register.edition(Actor.PUBLIC);
        assertThat(rowsRead() - before).isOne();
        assertThat(edition.revision()).isPositive();
    }

    @Test
    @EnabledIfSystemProperty(named = "register.awards", matches = "\\d+")
    void theFigures() throws IOException {
        new ManyAwards(db, statements).make(1, Integer.getInteger("register.awards"));
        print("360Giving as JSON", grants.json(Actor.PUBLIC, AwardFilter.ALL).orElseThrow());
        print("360Giving as CSV", grants.csv(Actor.PUBLIC, AwardFilter.ALL));
        print("all as CSV", register.csv(Actor.PUBLIC, AwardFilter.ALL));
    }

    private static void print(String name, Contents file) throws IOException {
        var out = new Counts();
        var start = System.nanoTime();
        file.writeTo(out);
        System.out.printf(
                "%-20s first byte of a row %5d ms, all %6d ms, %d MB%n",
                name,
                TimeUnit.NANOSECONDS.toMillis(out.firstRow - start),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                out.written / 1_000_000);
    }

    private long rowsRead() {
        return db.sql("""
                        select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::bigint
                        from pg_stat_xact_user_tables where relname like 'award%' or relname like 'public%'""").query(Long.class).single();
    }

    private static final class Counts extends OutputStream {

        private long written;
        private long firstRow;

        @Override
        public void write(int letter) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] text, int offset, int length) {
            written += length;
            if (firstRow == 0 && written > 2_000) {
                firstRow = System.nanoTime();
            }
        }
    }
}
