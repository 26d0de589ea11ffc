package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no template may hold, because it would let somebody's words act as HTML, script or expression, or would be
/// refused by the content security policy.
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String LAYOUT = "govuk/layout.html";

    private record Template(String name, String text) {}

    @ParameterizedTest(name = "no {1}")
    @CsvSource({
        "th:utext, text that is not escaped",
        "\\[\\(, text that is not escaped (inlined)",
        "\\bth:on\\w+|\\son[a-z]+=\", script in an attribute",
        "__\\$, expression made of somebody's words",
        "\\sstyle=|th:style=, style in an attribute",
        "javascript:, script in an address",
        "<style, style in the page"
    })
    void noTemplateHolds(String pattern, String what) {
        var forbidden = Pattern.compile(pattern);
        assertThat(templates())
                .as("templates with %s", what)
                .filteredOn(template -> forbidden.matcher(template.text()).find())
                .extracting(Template::name)
                .isEmpty();
    }

    /// The layout holds one inline script, whose hash stands in the policy; everything else comes from a file of ours.
    @Test
    void onlyTheLayoutHoldsAScriptOfItsOwn() {
        var inline = Pattern.compile("<script(?![^>]*\\ssrc=\"/assets/)");
        assertThat(templates())
                .filteredOn(template -> inline.matcher(template.text()).find())
                .extracting(Template::name)
                .containsExactly(LAYOUT);
        assertThat(inline.matcher(read(TEMPLATES.resolve(LAYOUT))).results()).hasSize(1);
    }

    /// `th:action` is what puts the token against forged requests into a form.
    @Test
    void everyFormAsksOrCarriesAToken() {
        var form = Pattern.compile("<form\\b[^>]*>");
        var wrong = templates().stream()
                .flatMap(template -> form.matcher(template.text())
                        .results()
                        .map(found -> found.group())
                        .filter(tag -> !tag.contains("method=\"get\"")
                                && !(tag.contains("method=\"post\"") && tag.contains("th:action=\"@{")))
                        .map(tag -> template.name() + ": " + tag))
                .toList();
        assertThat(wrong)
                .as("A form is method=\"get\", or method=\"post\" with th:action=\"@{…}\"")
                .isEmpty();
    }

    private static List<Template> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> new Template(TEMPLATES.relativize(file).toString(), read(file)))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
