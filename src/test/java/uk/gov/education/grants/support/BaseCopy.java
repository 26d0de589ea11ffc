package uk.gov.education.grants.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A copy of the folder of a running PostgreSQL, made by the functions that `pg_basebackup` uses too. What was written
/// while it was copied is in the log: a server that starts on the copy needs that too.
public final class BaseCopy {

    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private BaseCopy() {}

    /// @param database as somebody who may do everything
    /// @param from the folder of its server
    /// @param to a folder that is not there yet
    /// @param isArchived whether to wait until all of the log that the copy needs is in the archive
    public static void take(DataSource database, Path from, Path to, boolean isArchived)
            throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            db.sql("select pg_backup_start('base copy', fast => true)").query().singleRow();
            copyFiles(from, to);
            var label = db.sql("select labelfile from pg_backup_stop(wait_for_archive => :archived)")
                    .param("archived", isArchived)
                    .query((row, _) -> row.getString(1))
                    .single();
            Files.writeString(to.resolve("backup_label"), label);
        }
    }

    /// All but the log. A file that goes meanwhile is not needed.
    public static void copyFiles(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) throws IOException {
                Files.copy(folder, target(folder), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
                var isLog = file.startsWith(from.resolve("pg_wal"));
                if (!isLog && !OF_THE_RUNNING_SERVER.contains(String.valueOf(file.getFileName()))) {
                    copyIfThere(file, target(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            private Path target(Path of) {
                return to.resolve(from.relativize(of).toString());
            }
        });
    }

    private static void copyIfThere(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            // as in every copy of a running server
        }
    }
}
