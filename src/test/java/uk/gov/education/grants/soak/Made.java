package uk.gov.education.grants.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/// A database with the demonstration in it. It is made once, and copied for every part of the soak that begins with it.
final class Made {

    private static final SingletonSupplier<Path> DEMONSTRATION = SingletonSupplier.of(Made::demonstration);

    private Made() {}

    /// Copies the files of the database into a folder that is not there yet.
    static void into(Path folder) {
        var made = DEMONSTRATION.obtain();
        try (var files = Files.walk(made)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path demonstration() {
        try {
            var folder = Files.createTempDirectory("soak");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            var database = folder.resolve("postgres");
            try (var cluster = new Cluster(database, Map.of()).start();
                    var service = new Instance(cluster, folder.resolve("service.log"))) {
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

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillThere) {
            // what is left in the folder for such things is swept with it
        }
    }
}
