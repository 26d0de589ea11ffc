package uk.gov.education.grants.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.gov.education.grants.support.BaseCopy;

/// A copy of a running cluster's folder, and the archive of its log: all that is left when the cluster is gone.
///
/// @param archive where the cluster leaves the parts of its log that are full
record ArchivedCopy(Path folder, Path archive) {

    /// From now on the cluster archives its log, each part when it is full or some time has passed.
    static Path archive(Cluster cluster, Path archive, int seconds) throws IOException {
        Files.createDirectories(archive);
        // A part that was cut off while it was copied must not be taken for a whole one.
        cluster.set("archive_command", "cp %%p %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f".formatted(archive));
        cluster.set("archive_timeout", String.valueOf(seconds));
        return archive;
    }

    static ArchivedCopy of(Cluster cluster, Path folder, Path archive) throws IOException, SQLException {
        var database = new DriverManagerDataSource(cluster.url(), Cluster.OWNER, Cluster.OWNER);
        BaseCopy.take(database, cluster.folder(), folder, true);
        return new ArchivedCopy(folder, archive);
    }

    /// Starts a server on a copy of this copy, at the address of the cluster that is gone.
    ///
    /// @param settings what else of `recovery_target…` is to be set; nothing where all that was archived is wanted
    Cluster putBack(Cluster gone, Path into, String... settings) throws IOException {
        BaseCopy.copyFiles(folder, into);
        var lines = List.of(
                "restore_command = 'cp %s/%%f %%p'".formatted(archive),
                "recovery_target_action = 'promote'",
                String.join("\n", settings));
        Files.write(into.resolve("postgresql.auto.conf"), lines, StandardOpenOption.APPEND);
        Files.createFile(into.resolve("recovery.signal"));
        return gone.in(into).start().whenPromoted();
    }
}
