package uk.gov.education.grants.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StreamUtils;

/// All rows of a database in one file, table by table, in PostgreSQL's own form: what a release leaves to the next. How
/// the tables were made is not in it; the migrations up to that release say so.
public final class KeptRows {

    private final SingleConnectionDataSource connection;
    private final JdbcClient db;

    /// @param database its owner's
    public KeptRows(DataSource database) throws SQLException {
        this.connection = new SingleConnectionDataSource(database.getConnection(), true);
        this.db = JdbcClient.create(connection);
    }

    public void write(OutputStream file) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(file)) {
            for (var table : tables()) {
                zip.putNextEntry(new ZipEntry(table));
                postgres()
                        .getCopyAPI()
                        .copyOut(
                                "copy %s (%s) to stdout".formatted(table, columns(table)), StreamUtils.nonClosing(zip));
            }
        }
    }

    /// Puts them in place of all that is there, past every trigger: they were kept by the rules of their time.
    public void read(InputStream file) throws IOException, SQLException {
        db.sql("set session_replication_role = replica").update();
        db.sql("truncate " + String.join(", ", tables())).update();
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var table = entry.getName();
                postgres().getCopyAPI().copyIn("copy %s (%s) from stdin".formatted(table, columns(table)), zip);
            }
        }
        db.sql("set session_replication_role = origin").update();
    }

    /// The name of each table and how many rows it has.
    public List<String> counts() {
        return tables().stream()
                .map(table -> table + ": "
                        + db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                .toList();
    }

    private PGConnection postgres() throws SQLException {
        return connection.getConnection().unwrap(PGConnection.class);
    }

    private List<String> tables() {
        return db.sql("""
                        select quote_ident(table_name) from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                        order by table_name""").query(String.class).list();
    }

    /// Those that hold something of their own; the others are worked out from them.
    private String columns(String table) {
        return db.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''""").param("table", table).query(String.class).single();
    }
}
