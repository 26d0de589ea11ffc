package uk.gov.education.grants.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text comes through a spreadsheet letter for letter.
class SheetContentTest {

    private static final List<ReportColumn> ONE_TEXT = List.of(ReportColumn.text("words", "Words"));

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("=1+1", "<text:p>=1+1</text:p>"),
                arguments("Fish & <chips>", "<text:p>Fish &amp; &lt;chips&gt;</text:p>"),
                arguments("two  spaces", "<text:p>two<text:s text:c=\"2\"></text:s>spaces</text:p>"),
                arguments(" first", "<text:p><text:s text:c=\"1\"></text:s>first</text:p>"),
                arguments("last ", "<text:p>last<text:s text:c=\"1\"></text:s></text:p>"),
                arguments("a\tb", "<text:p>a<text:tab></text:tab>b</text:p>"),
                arguments("a\nb", "<text:p>a</text:p><text:p>b</text:p>"),
                arguments("a\r\nb", "<text:p>a</text:p><text:p>b</text:p>"),
                arguments("bell\u0007", "<text:p>bell\uFFFD</text:p>"),
                arguments("\uD83D\uDE00", "<text:p>\uD83D\uDE00</text:p>"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsTheText(String text, String written) throws SQLException, XMLStreamException {
        assertThat(sheet(1, text).replaceAll("<(text:[a-z]+)([^>]*)/>", "<$1$2></$1>"))
                .contains(written);
    }

    @Test
    void aSheetThatIsFullGoesOnInAnother() throws SQLException, XMLStreamException {
        assertThat(sheet(1_048_575, "x")).containsOnlyOnce("table:name=");
        assertThat(sheet(1_048_576, "x")).contains("table:name=\"Words\"", "table:name=\"Words 2\"");
    }

    private static String sheet(int rows, String text) throws SQLException, XMLStreamException {
        var out = new ByteArrayOutputStream();
        var content = new SheetContent(out, "Words", ONE_TEXT);
        for (var row = 0; row < rows; row++) {
            content.row(_ -> text);
        }
        content.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
