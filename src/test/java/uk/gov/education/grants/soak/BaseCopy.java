package uk.gov.education.grants.soak;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A copy of a running cluster's folder, made by the functions that `pg_basebackup` uses too. With the archived log it
/// is all that is left when the cluster is gone.
///
/// @param archive where the cluster leaves the parts of its log that are full
record BaseCopy(Path folder, Path archive) {

    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    /// From now on the cluster archives its log, each part when it is full or some time has passed.
    static Path archive(Cluster cluster, Path archive, int seconds) throws IOException {
        Files.createDirectories(archive);
        // A part that was cut off while it was copied must not be taken for a whole one.
        cluster.set("archive_command", "cp %%p %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f".formatted(archive));
        cluster.set("archive_timeout", String.valueOf(seconds));
        return archive;
    }

    static BaseCopy of(Cluster cluster, Path folder, Path archive) throws IOException {
        var connection = new SingleConnectionDataSource(cluster.url(), Cluster.OWNER, Cluster.OWNER, true);
        try {
            var db = JdbcClient.create(connection);
            db.sql("select pg_backup_start('copy', fast => true)").query().singleRow();
            copy(cluster.folder(), folder);
            var label = db.sql("select labelfile from pg_backup_stop(wait_for_archive => true)")
                    .query((row, _) -> row.getString(1))
                    .single();
            Files.writeString(folder.resolve("backup_label"), label);
        } finally {
            connection.destroy();
        }
        return new BaseCopy(folder, archive);
    }

    /// Starts a server on a copy of this copy, at the address of the cluster that is gone.
    ///
    /// @param settings what else of `recovery_target…` is to be set; nothing where all that was archived is wanted
    Cluster putBack(Cluster gone, Path into, String... settings) throws IOException {
        copy(folder, into);
        var lines = List.of(
                "restore_command = 'cp %s/%%f %%p'".formatted(archive),
                "recovery_target_action = 'promote'",
                String.join("\n", settings));
        Files.write(into.resolve("postgresql.auto.conf"), lines, StandardOpenOption.APPEND);
        Files.createFile(into.resolve("recovery.signal"));
        return gone.in(into).start().whenPromoted();
    }

    /// Without the log, which is in the archive. A file that goes meanwhile is not needed.
    private static void copy(Path from, Path to) throws IOException {
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
