package uk.gov.education.grants.soak;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import uk.gov.education.grants.GrantsApplication;

/// The service as a release has it: a jar, its libraries, and what an instance that ended in order has left to those
/// after it (operations.md, Start), so that they start with half of the work.
final class Release {

    private static final SingletonSupplier<Release> BUILT = SingletonSupplier.of(Release::new);

    private final Path folder;

    static Release built() {
        return BUILT.obtain();
    }

    private Release() {
        try {
            folder = Files.createTempDirectory("release");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Made.delete(folder)));
            var classes = GrantsApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(
                            System.out,
                            System.err,
                            "cf",
                            jar().toString(),
                            "-C",
                            Path.of(classes.toURI()).toString(),
                            ".");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException strange) {
            throw new IllegalStateException(strange);
        }
    }

    /// How Java is told what to start. The first instance learns for the others.
    List<String> options() {
        var learnt = folder.resolve("grants.aot");
        return List.of("-cp", classPath(), (Files.exists(learnt) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + learnt);
    }

    /// Folders are left out: what was worked out is not used with them.
    private String classPath() {
        var tests = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        return Stream.concat(
                        Stream.of(jar().toString()),
                        Stream.of(tests.split(File.pathSeparator)).filter(each -> each.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path jar() {
        return folder.resolve("grants.jar");
    }
}
