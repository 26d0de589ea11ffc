package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No pattern of the service can be kept busy by a long text, whatever is in it.
class PatternsTest {

    /// As long as anything that is compared as a whole.
    private static final int LONG = 100_000;

    /// Searching begins at every character anew, so what is searched is shorter.
    private static final int SEARCHED = 2_000;

    /// Far more than any of them takes, and far less than one that tries every way of dividing a text.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final List<String> TEXTS = Stream.of(
                    "a", "A1", "1", " ", "\n", "-", "a ", "a,", "1,", "(", "/", "http://a.", "\"", "\ufeff", "é")
            .map(part -> part.repeat(LONG / part.length()))
            .flatMap(text -> Stream.of(text, text + "!"))
            .toList();

    @Test
    void aLongTextIsReadInOneGo() {
        var patterns = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.gov.education.grants")
                        .stream()
                        .flatMap(owner -> owner.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .toList();
        assertThat(patterns).hasSizeGreaterThan(20);
        for (var field : patterns) {
            var pattern = patternIn(field);
            assertTimeoutPreemptively(LONGEST, () -> read(pattern), field.getFullName());
        }
    }

    private static void read(Pattern pattern) {
        for (var text : TEXTS) {
            try {
                pattern.matcher(text).matches();
                pattern.matcher(text.substring(text.length() - SEARCHED)).find();
            } catch (StackOverflowError deep) {
                throw new AssertionError("%s is too deep for a long text".formatted(pattern), deep);
            }
        }
    }

    private static Pattern patternIn(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return (Pattern) reflected.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
