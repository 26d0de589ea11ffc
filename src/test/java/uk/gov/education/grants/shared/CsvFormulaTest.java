package uk.gov.education.grants.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.oneOf;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.WholeHouse;

/// A spreadsheet runs no cell of ours as a formula, and whoever reads the file by program has the exact text again.
@WholeHouse
@Transactional
class CsvFormulaTest {

    private static final String CELLS = """
            select csv_safe(cell) as cell, 'next' as next
              from unnest(cast(:cells as text[])) with ordinality as c (cell, place)
             order by place""";

    /// What formulas begin with, what needs quotes, and what is easily mistaken for a separator.
    private static final Gen<String> BEGINNINGS = arbitrary()
            .pick(
                    "", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "''", "'=", "＝", "＋", "－", "＠", "\"", ",",
                    ";", "\\.", " ", "£", "\uFEFF");

    @Autowired
    CsvCopy copy;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20 7000 0000",
                "-cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void aCellThatASpreadsheetWouldRunBeginsWithAnApostrophe(String formula) {
        var cell = cells(file(List.of(formula))).getFirst();
        assertThat(cell).isEqualTo("'" + formula);
    }

    @Test
    void anApostropheOfSomebodysOwnIsNotLost() {
        assertThat(cells(file(List.of("'Tis", "''", "plain"))))
                .containsExactly("''Tis", "'''", "plain")
                .extracting(CsvText::unguarded)
                .containsExactly("'Tis", "''", "plain");
    }

    @Test
    void anyTextComesBackExactly() {
        var ends = strings().allPossible().ofLengthBetween(0, 20).map(CsvFormulaTest::keepable);
        var texts = oneOf(ends, strings().ascii().ofLengthBetween(0, 20).map(CsvFormulaTest::keepable));
        var cells = BEGINNINGS.zip(texts, BEGINNINGS, (first, text, last) -> first + text + last);
        qt().withExamples(100)
                .withShrinkCycles(0)
                .forAll(lists().of(cells).ofSizeBetween(1, 200))
                .checkAssert(given -> assertThat(cells(file(given)).stream()
                                .map(CsvText::unguarded)
                                .toList())
                        .isEqualTo(given));
    }

    private static List<String> cells(String file) {
        var records = CsvText.read(file);
        assertThat(records.getFirst()).containsExactly("cell", "next");
        assertThat(records.stream().skip(1))
                .allSatisfy(record -> assertThat(record).hasSize(2).endsWith("next"));
        return records.stream().skip(1).map(List::getFirst).toList();
    }

    private String file(List<String> cells) {
        var array = cells.stream()
                .map(cell -> '"' + cell.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
        var out = new ByteArrayOutputStream();
        try {
            copy.of(CELLS, Map.of("cells", array)).writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(UTF_8);
    }

    /// PostgreSQL keeps neither NUL nor half a surrogate pair, and neither reaches it through a form.
    private static String keepable(String text) {
        return text.replace("\0", "")
                .codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
