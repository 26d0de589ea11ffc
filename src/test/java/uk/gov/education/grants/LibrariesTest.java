package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// What the service stands on is still looked after by somebody. Each jar says itself when it was made; some hide it,
/// and tell nothing here.
class LibrariesTest {

    private static final int OLDEST_IN_YEARS = 3;

    /// The time that builds write which hide it.
    private static final int HIDDEN = 1980;

    /// One-time codes are what RFC 6238 made of them in 2011, and nothing was left to do.
    private static final Set<String> FINISHED = Set.of("java-otp");

    private record Library(String name, LocalDate made) {}

    @Test
    void noLibraryThatWeNameIsLeftAlone() throws IOException {
        var libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(10);
        var newest =
                libraries.stream().map(Library::made).max(LocalDate::compareTo).orElseThrow();
        assertThat(libraries)
                .filteredOn(library -> library.made().isBefore(newest.minusYears(OLDEST_IN_YEARS)))
                .extracting(Library::name)
                .containsExactlyElementsOf(FINISHED);
    }

    private static List<Library> libraries() throws IOException {
        return Jsoup.parse(Path.of("pom.xml"), "UTF-8", "", Parser.xmlParser())
                .select("project > dependencies > dependency:not(:has(scope:containsOwn(test))) > artifactId")
                .eachText()
                .stream()
                .flatMap(name -> made(name).map(day -> new Library(name, day)).stream())
                .toList();
    }

    /// When its jar on the class path was made, where it says so.
    private static Optional<LocalDate> made(String name) {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(file -> file.matches(".*[/\\\\]%s-\\d[^/\\\\]*\\.jar".formatted(name)))
                .map(LibrariesTest::newestOf)
                .filter(day -> day.getYear() > HIDDEN)
                .findFirst();
    }

    private static LocalDate newestOf(String file) {
        try (var jar = new JarFile(file)) {
            return jar.stream()
                    .map(JarEntry::getTimeLocal)
                    .map(time -> time.toLocalDate())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
