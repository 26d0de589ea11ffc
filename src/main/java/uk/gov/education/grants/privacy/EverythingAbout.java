package uk.gov.education.grants.privacy;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.privacy.Inventory.About;
import uk.gov.education.grants.privacy.Inventory.Table;

/// The query for everything that is kept about one person, made from the [Inventory]: one JSON object for each row that
/// holds their id, their address, or, where a table knows people by name alone, their name. Of a row they see what is
/// about them and what is about nobody; other people, secrets and bank details are left out.
@Component
class EverythingAbout {

    /// Of what these columns hold, a text says nothing.
    private static final Set<String> UNREADABLE = Set.of("bytea", "tsvector");

    private final JdbcClient db;

    EverythingAbout(JdbcClient db) {
        this.db = db;
    }

    /// The user name is the value `username`.
    String query() {
        var types =
                db.sql("""
                        select table_name || '.' || column_name as name,
                               case when data_type = 'ARRAY' then 'array' else data_type end as type
                        from information_schema.columns where table_schema = current_schema()""").query((row, _) -> Map.entry(row.getString("name"), row.getString("type"))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Inventory.read().tables().stream()
                .filter(table -> !table.columns(About.PERSON).isEmpty()
                        || !table.columns(About.NAME).isEmpty())
                .map(table -> rowsOf(table, types))
                .collect(joining("\nunion all\n"));
    }

    private static String rowsOf(Table table, Map<String, String> types) {
        var told = Stream.concat(
                        Stream.of(About.PLAIN, About.WORDS)
                                .flatMap(about -> table.columns(about).stream())
                                .filter(column -> !UNREADABLE.contains(typeOf(table, column, types)))
                                .map(column -> "'%1$s', t.%1$s".formatted(column)),
                        Stream.concat(
                                table.columns(About.PERSON).stream()
                                        .map(column -> "'%1$s', case when %2$s then 'this person' end"
                                                .formatted(column, isThem(table, column, types))),
                                table.columns(About.NAME).stream()
                                        .map(column ->
                                                "'%1$s', case when t.%1$s in (p.name, p.username) then t.%1$s end"
                                                        .formatted(column))))
                .collect(joining(", "));
        return """
                select jsonb_build_object('table', '%1$s', 'purpose', '%2$s', 'kept', '%3$s',
                           'row', jsonb_strip_nulls(jsonb_build_object(%4$s)))
                from %1$s t, (select id, name, username from person where username = :username) p where %5$s""".formatted(
                        table.name(), table.purpose().title(), table.kept().title(), told, isAboutThem(table, types));
    }

    private static String isAboutThem(Table table, Map<String, String> types) {
        var people = table.columns(About.PERSON);
        var known = people.isEmpty() && !table.name().equals("person") ? "in (p.name, p.username)" : "= p.username";
        return Stream.concat(
                        people.stream().map(column -> isThem(table, column, types)),
                        table.columns(About.NAME).stream().map(column -> "t.%s %s".formatted(column, known)))
                .collect(joining(" or ", "(", ")"));
    }

    private static String isThem(Table table, String column, Map<String, String> types) {
        return typeOf(table, column, types).equals("array")
                ? "p.id = any(t.%s)".formatted(column)
                : "t.%s = p.id".formatted(column);
    }

    private static String typeOf(Table table, String column, Map<String, String> types) {
        return types.getOrDefault(table.name() + "." + column, "");
    }
}
