package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the database runs full under people who save. What cannot be kept is refused, what was kept can be read,
/// and all of it is there when there is room again. The disk is one of memory, which only root can make.
@ExtendWith(Figures.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FullDiskSoak {

    private static final int EDITORS = 4;
    private static final long MILLIS_FULL = 15_000;

    @TempDir
    Path folder;

    private final Thread whenCutOff = new Thread(this::unmount);

    private Path disk;

    @BeforeEach
    void aSmallDisk() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=700m,mode=0700", "tmpfs", disk.toString()) == 0,
                "a small disk can be made by root alone");
        // A run that is cut off leaves no disk; it goes when nobody uses it any more.
        Runtime.getRuntime().addShutdownHook(whenCutOff);
    }

    @AfterEach
    void theDiskGoes() {
        Runtime.getRuntime().removeShutdownHook(whenCutOff);
        unmount();
    }

    @Test
    void whatCannotBeKeptIsRefusedAndWhatWasKeptIsThere() throws Exception {
        var small = Map.of("max_wal_size", "64MB", "min_wal_size", "48MB");
        try (var cluster = new Cluster(disk.resolve("postgres"), small).start();
                var service = new Instance(cluster, folder.resolve("service.log"))
                        .start()
                        .whenReady();
                var desks = new Desks(service, EDITORS)) {
            Thread.sleep(2_000);
            fill(disk.resolve("ballast"));
            var full = System.nanoTime();
            var read = 0;
            var notRead = 0;
            while (Figures.millisSince(full) < MILLIS_FULL) {
                if (service.status("/awards") == 200) {
                    read++;
                } else {
                    notRead++;
                }
                Thread.sleep(200);
            }
            assertThat(cluster.isRunning()).as("PostgreSQL runs on").isTrue();
            assertThat(desks.failures())
                    .as("what those are answered whose text cannot be kept")
                    .containsOnly(503);
            assertThat(notRead).as("pages that could not be read").isZero();
            Files.delete(disk.resolve("ballast"));
            var after = desks.untilTheNextIsAcknowledged(() -> {});
            Figures.say("while the disk was full, %d of %d pages could be read", read, read + notRead);
            Figures.say("with room again the next save was acknowledged after %,d ms", after);
            assertThat(desks.end()).isEmpty();
        }
    }

    private static void fill(Path ballast) throws IOException {
        var block = new byte[64 << 10];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // as it is meant to be
        }
    }

    private void unmount() {
        run("umount", "--lazy", disk.toString());
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
