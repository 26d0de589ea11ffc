package uk.gov.education.grants.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// Databases with the demonstration in them, and as many awards as a part of the soak asks for. Each is
/// made once, and copied for every part that begins with it.
final class Made {

    private static final Map<Integer, Path> WITH_AWARDS = new HashMap<>();

    private Made() {}

    /// Copies the files of the database into a folder that is not there yet, and has the disk keep
    /// them: what is left for later would hold up whoever is measured.
    static void into(Path folder, int awards) {
        var made = with(awards);
        try (var files = Files.walk(made)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = folder.resolve(made.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                if (Files.isRegularFile(copy)) {
                    keep(copy);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void keep(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static synchronized Path with(int awards) {
        var made = WITH_AWARDS.get(awards);
        if (made == null) {
            made = make(awards);
            WITH_AWARDS.put(awards, made);
        }
        return made;
    }

    private static Path make(int awards) {
        try {
            var folder = Files.createTempDirectory("soak");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            var database = folder.resolve("postgres");
            if (awards > 0) {
                into(database, 0);
            }
            try (var cluster = new Cluster(database, Map.of()).start();
                    var service =
                            new Instance(cluster, folder.resolve("service.log"), "--grants.demo.awards=" + awards)) {
                service.start().whenReady();
            }
            return database;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Deletes a folder that was made for the whole soak.
    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillThere) {
            // what is left in the folder for such things is swept with it
        }
    }
}
