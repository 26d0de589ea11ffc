package uk.gov.education.grants.soak;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is in a database: the name of each table -> how many rows it has, and a hash of all that is in them.
final class Tables {

    private Tables() {}

    static Map<String, String> of(JdbcClient db) {
        var tables = new TreeMap<String, String>();
        db.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").query((row, _) -> row.getString(1)).list().forEach(table -> tables.put(table, rows(db, table)));
        return tables;
    }

    private static String rows(JdbcClient db, String table) {
        return db.sql("""
                        select count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), 'none')
                        from %s t""".formatted(table)).query((row, _) -> row.getString(1)).single();
    }
}
