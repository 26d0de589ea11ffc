package uk.gov.education.grants.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.support.WholeHouse;

/// Rows leave the database as the members of one array: letter for letter, none of them kept, and a reader who
/// goes away takes nothing along.
@WholeHouse
class JsonCopyDbTest {

    private static final String MANY_ROWS =
            "select json_object('n' value n, 'text' value repeat('x', 1000)) from generate_series(1, 200000) n";

    @Autowired
    JsonCopy copy;

    @Autowired
    JdbcClient db;

    @Test
    void rowsAreTheMembersOfOneArray() throws IOException {
        assertThat(text("select json_object('n' value n) from generate_series(1, 3) n"))
                .isEqualTo("{\"all\":[\n{\"n\" : 1},\n{\"n\" : 2},\n{\"n\" : 3}\n]}");
        assertThat(text("select json_object('n' value 1) where false")).isEqualTo("{\"all\":[\n\n]}");
    }

    @Test
    void everyTextComesOutAsItIs() throws IOException {
        var every = new StringBuilder("\\N \\. \\\\ \\n '\" £ 👩‍👧 ’ \u2028");
        for (var letter = (char) 1; letter < 256; letter++) {
            every.append(letter);
        }
        for (var text : List.of(every.toString(), "\\.", "", "\u0001", "\u0002", "a\r\nb")) {
            var out = new ByteArrayOutputStream();
            copy.of("[", "select json_object('text' value :text)", Map.of("text", text), "]")
                    .writeTo(out);
            assertThat(JsonMapper.shared()
                            .readTree(out.toString(UTF_8))
                            .at("/0/text")
                            .asString())
                    .isEqualTo(text);
        }
    }

    @Test
    void aFileOfTwoHundredMegabytesIsNeverKept() throws IOException {
        var used = new ArrayList<Long>();
        copy.of("[", MANY_ROWS, Map.of(), "]").writeTo(new LooksAtMemory(used));
        assertThat(used).hasSizeGreaterThan(15);
        assertThat(used.getLast() - used.getFirst()).isLessThan(32L * 1024 * 1024);
    }

    @Test
    void readersWhoHangUpLeaveThePoolWhole() {
        for (var i = 0; i < 15; i++) {
            assertThatThrownBy(() -> copy.of("[", MANY_ROWS, Map.of(), "]").writeTo(new HangsUp()))
                    .hasMessage("Broken pipe");
            assertThat(db.sql("select 1").query(Integer.class).single()).isOne();
        }
    }

    private String text(String query) throws IOException {
        var out = new ByteArrayOutputStream();
        copy.of("{\"all\":[\n", query, Map.of(), "\n]}").writeTo(out);
        return out.toString(UTF_8);
    }

    /// Looks each ten megabytes at how much memory is in use.
    private static final class LooksAtMemory extends OutputStream {

        private static final long EACH = 10_000_000;

        private final List<Long> used;
        private long written;

        LooksAtMemory(List<Long> used) {
            this.used = used;
        }

        @Override
        public void write(int letter) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] text, int offset, int length) {
            if (written / EACH < (written + length) / EACH) {
                System.gc();
                used.add(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
            written += length;
        }
    }

    private static final class HangsUp extends OutputStream {

        private int left = 100_000;

        @Override
        public void write(int letter) throws IOException {
            if (left-- <= 0) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
