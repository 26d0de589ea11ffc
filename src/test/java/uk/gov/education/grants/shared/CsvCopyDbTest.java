package uk.gov.education.grants.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.support.WholeHouse;

/// Files stream out of the database; what is typed never becomes SQL, and a reader who goes away takes nothing along.
@WholeHouse
class CsvCopyDbTest {

    private static final String MANY_ROWS = "select n, repeat('x', 1000) as text from generate_series(1, 1000000) n";

    @Autowired
    CsvCopy copy;

    @Autowired
    JdbcClient db;

    @Test
    void aFileEndsItsLinesAsTheStandardAsksAndLeavesLineEndsInCellsAlone() throws IOException {
        assertThat(text(copy.of("select 'a' || chr(10) || 'b' as first, null as second, '' as third", Map.of())))
                .isEqualTo("first,second,third\r\n\"a\nb\",,\"\"\r\n");
    }

    @Test
    void aValueStaysAValueWhateverIsTyped() throws IOException {
        var typed = "'; drop table award; --";
        assertThat(text(copy.of(
                        "select length(:q) as length, :q::text = :other as same", Map.of("q", typed, "other", typed))))
                .isEqualTo("length,same\r\n%d,t\r\n".formatted(typed.length()));
    }

    @Test
    void settingsEndWithTheFile() throws IOException {
        text(copy.of("select :q as q", Map.of("q", "kept?")));
        assertThat(db.sql(
                                "select coalesce(current_setting('grants.q', true), '') || current_setting('statement_timeout')")
                        .query(String.class)
                        .single())
                .isEqualTo("3500ms");
    }

    @Test
    void readersWhoHangUpLeaveThePoolWhole() {
        for (var i = 0; i < 30; i++) {
            var hangsUp = new HangsUpAfter(100_000);
            assertThatThrownBy(() -> copy.of(MANY_ROWS, Map.of()).writeTo(hangsUp))
                    .hasMessage("Broken pipe");
            assertThat(db.sql("select 1").query(Integer.class).single()).isOne();
        }
    }

    private static String text(Csv file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toString(UTF_8);
    }

    private static final class HangsUpAfter extends OutputStream {

        private long left;

        HangsUpAfter(long bytes) {
            left = bytes;
        }

        @Override
        public void write(int letter) throws IOException {
            if (left-- <= 0) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
