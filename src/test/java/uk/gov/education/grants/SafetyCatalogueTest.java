package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The catalogue of what must never happen names only tests that are there, and leaves out no case.
class SafetyCatalogueTest {

    private static final Path CATALOGUE = Path.of("src/docs/safety.md");
    private static final Path TESTS = Path.of("src/test/java");

    /// How many cases each part has, from A on.
    private static final List<Integer> CASES = List.of(8, 6, 12, 18, 8, 6, 4, 13, 13, 4, 4, 4, 5);

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var files = testFiles();
        assertThat(found("`(\\w+)#(\\w+)`"))
                .isNotEmpty()
                .allSatisfy(named -> assertThat(files)
                        .as(named.group())
                        .anyMatch(file -> file.getFileName().toString().equals(named.group(1) + ".java")
                                && text(file).contains(" " + named.group(2) + "(")));
    }

    @Test
    void everyCaseHasALineWithAProofOrSaysThatItHasNone() throws IOException {
        var expected = IntStream.range(0, CASES.size())
                .boxed()
                .flatMap(part ->
                        IntStream.rangeClosed(1, CASES.get(part)).mapToObj(number -> (char) ('A' + part) + "" + number))
                .toList();
        var lines = found("(?m)^\\| ([A-M]\\d+) \\| [^|]+ \\| ([^|]+) \\|$");
        assertThat(lines).extracting(line -> line.group(1)).containsExactlyElementsOf(expected);
        assertThat(lines).allSatisfy(line -> assertThat(line.group(2)).containsAnyOf("`", "**open", "*in part:*"));
    }

    private static List<MatchResult> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(CATALOGUE))
                .results()
                .toList();
    }

    private static List<Path> testFiles() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
