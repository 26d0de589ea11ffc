package uk.gov.education.grants.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A copy of the folder of a running PostgreSQL, made as `pg_basebackup` makes it with the functions that PostgreSQL
/// has
/// for it. What was written while it was copied is in the log: a server that starts on the copy needs that too.
public final class BaseCopy {

    /// Of the server that runs, not of what it keeps.
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private BaseCopy() {}

    /// @param database as somebody who may do everything
    /// @param from the folder of its server
    /// @param to a folder that is not there yet
    /// @param isArchived whether to wait until all of the log that the copy needs is in the archive
    public static void take(DataSource database, Path from, Path to, boolean isArchived) throws Exception {
        try (var connection = database.getConnection()) {
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            db.sql("select pg_backup_start('base copy', fast => true)")
                    .query(Object.class)
                    .single();
            copyFiles(from, to);
            var label = db.sql("select labelfile from pg_backup_stop(wait_for_archive => :archived)")
                    .param("archived", isArchived)
                    .query(String.class)
                    .single();
            Files.writeString(to.resolve("backup_label"), label);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.filter(file -> !isLeftOut(from.relativize(file)))
                    .forEach(file -> copyFile(file, to.resolve(from.relativize(file))));
        }
    }

    private static boolean isLeftOut(Path file) {
        var isLog = file.startsWith("pg_wal") && file.getNameCount() > 1;
        return isLog || LEFT_OUT.contains(file.getFileName().toString());
    }

    private static void copyFile(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            // the server goes on, and what goes meanwhile is not needed
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
