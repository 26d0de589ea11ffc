package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.SiteReader;

/// Whatever somebody wrote, it comes out as text. In every row, every text that has words in it gets a piece of HTML at
/// its end, and every page is read by those for whom it is there: none of the pieces is ever HTML. All of it is undone.
@DemoHouse
class TextMarkerTest {

    private static final Pattern MARKER = Pattern.compile("zq(\\d+)z");

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    /// @param isJson whether texts stand inside it
    private record Column(String table, String name, boolean isJson) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    @Test
    void noTextOfTheDatabaseEverComesOutAsHtml() {
        var visits = Stream.of(site.pages(), site.files()).flatMap(List::stream).toList();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            var marked = markEveryText();
            assertThat(marked).as("columns whose texts may be anything").hasSizeGreaterThan(150);
            var seen = new TreeSet<String>();
            for (var visit : visits) {
                var answer = reader.get(visit.who(), visit.address());
                var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
                if (isHtmlOrXml(answer)) {
                    assertThat(text).as(visit.toString()).doesNotContain("<zq");
                    assertThat(Jsoup.parse(text).select("[title^=zq], [onzq]"))
                            .as(visit.toString())
                            .isEmpty();
                }
                MARKER.matcher(text)
                        .results()
                        .forEach(found -> seen.add(
                                marked.get(Integer.parseInt(found.group(1))).toString()));
            }
            assertThat(seen).as("columns that are read on pages").hasSizeGreaterThan(100);
        });
    }

    private static boolean isHtmlOrXml(MvcTestResult answer) {
        var type = String.valueOf(answer.getResponse().getContentType());
        return type.contains("html") || type.contains("xml");
    }

    /// What is a key, or points to one, is left as it is, because pages are found by it.
    private List<Column> markEveryText() {
        var columns = db.sql("""
                        select c.table_name as table, c.column_name as name, c.data_type = 'jsonb' as is_json
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                          and c.data_type in ('text', 'character varying', 'jsonb')
                          and c.table_name !~ '^(spring_session|flyway|scheduled_tasks)'
                          and not exists (
                            select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                            where i.indisunique and a.attname = c.column_name and i.indrelid = c.table_name::regclass)
                          and not exists (
                            select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                            where k.contype = 'f' and a.attname = c.column_name and k.conrelid = c.table_name::regclass)
                        order by c.table_name, c.ordinal_position""").query(Rows.of(Column.class)).list();
        var marked = new ArrayList<Column>();
        db.sql("reset role").update();
        db.sql("set local session_replication_role = replica").update();
        for (var column : columns) {
            if (isWritten(column) && mark(column, marked.size())) {
                marked.add(column);
            }
        }
        db.sql("set local session_replication_role = origin").update();
        db.sql("set role grants_app").update();
        return marked;
    }

    /// What has a space in it anywhere was written by somebody, and so was where they are reached. All else, and
    /// regions, are codes that the service chose itself, and a row with any other cannot be read.
    private boolean isWritten(Column column) {
        if (column.name().equals("region")) {
            return false;
        }
        return Pattern.compile("email|telephone|address|file")
                        .matcher(column.name())
                        .find()
                || db.sql("select exists (select from %s where %s::text like '%% %%')"
                                .formatted(column.table(), column.name()))
                        .query(Boolean.class)
                        .single();
    }

    /// Ends an attribute, an element and a script, and begins another. False where the database takes no such text.
    private boolean mark(Column column, int number) {
        var piece = "zq%dz\"'></p><zq onzq=1>".formatted(number);
        var inJson = piece.replace("\"", "\\\"");
        var changed = column.isJson()
                // what has a space in it was written by somebody
                ? "regexp_replace(%s::text, '(: \"[^\"\\\\]* [^\"\\\\]*)\"', '\\1' || replace(:piece, '\\', '\\\\') || '\"', 'g')::jsonb"
                        .formatted(column.name())
                : "%s || :piece".formatted(column.name());
        db.sql("savepoint text").update();
        try {
            var rows = db.sql("update %s set %s = %s where %2$s is not null"
                            .formatted(column.table(), column.name(), changed))
                    .param("piece", column.isJson() ? inJson : piece)
                    .update();
            db.sql("release savepoint text").update();
            return rows > 0;
        } catch (DataAccessException refused) {
            db.sql("rollback to savepoint text").update();
            return false;
        }
    }
}
