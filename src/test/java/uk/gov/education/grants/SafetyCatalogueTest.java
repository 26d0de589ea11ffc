package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue of what must never happen leaves out no case, and like that of OWASP it names only what is there.
class SafetyCatalogueTest {

    private static final Path CATALOGUES = Path.of("src/docs");
    private static final Path CODE = Path.of("src");

    /// Names that the catalogue of OWASP takes from elsewhere.
    private static final Set<String> OF_OTHERS =
            Set.of("FormatString", "JdbcClient", "SecureRandom", "SameSite", "HttpOnly", "FormData");

    /// How many cases each part has, from A on.
    private static final List<Integer> CASES = List.of(11, 6, 12, 18, 8, 6, 4, 13, 13, 4, 4, 4, 5);

    @ParameterizedTest
    @ValueSource(strings = {"safety.md", "asvs.md"})
    void everyTestThatIsNamedIsThere(String catalogue) throws IOException {
        var files = files();
        assertThat(found(catalogue, "`(\\w+)#(\\w+)`"))
                .isNotEmpty()
                .allSatisfy(named -> assertThat(files)
                        .as(named.group())
                        .anyMatch(file -> file.getFileName().toString().equals(named.group(1) + ".java")
                                && Pattern.compile("(void|ArchRule|>) %s[ (]".formatted(named.group(2)))
                                        .matcher(text(file))
                                        .find()));
    }

    @Test
    void everyClassAndFileThatIsNamedIsThere() throws IOException {
        var classes =
                files().stream().map(file -> file.getFileName().toString()).toList();
        assertThat(found("asvs.md", "`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`"))
                .isNotEmpty()
                .extracting(named -> named.group(1))
                .filteredOn(named -> !OF_OTHERS.contains(named))
                .allSatisfy(named -> assertThat(classes).contains(named + ".java"));
        assertThat(found("asvs.md", "`(src/[^`]+)`"))
                .isNotEmpty()
                .allSatisfy(named -> assertThat(Path.of(named.group(1))).exists());
    }

    @Test
    void everyCaseHasALineWithAProofOrSaysThatItHasNone() throws IOException {
        var expected = IntStream.range(0, CASES.size())
                .boxed()
                .flatMap(part ->
                        IntStream.rangeClosed(1, CASES.get(part)).mapToObj(number -> (char) ('A' + part) + "" + number))
                .toList();
        var lines = found("safety.md", "(?m)^\\| ([A-M]\\d+) \\| [^|]+ \\| ([^|]+) \\|$");
        assertThat(lines).extracting(line -> line.group(1)).containsExactlyElementsOf(expected);
        assertThat(lines).allSatisfy(line -> assertThat(line.group(2)).containsAnyOf("`", "**open", "*in part:*"));
    }

    private static List<MatchResult> found(String catalogue, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(CATALOGUES.resolve(catalogue)))
                .results()
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
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
