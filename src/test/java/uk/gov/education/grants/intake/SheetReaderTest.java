package uk.gov.education.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.grants.document.FileType;
import uk.gov.education.grants.intake.FileRead.Sheet;
import uk.gov.education.grants.intake.FileRead.SheetRow;
import uk.gov.education.grants.intake.FileRead.Unreadable;

class SheetReaderTest {

    private static final String FILE = "Identifier,Title\n360G-a-1,\"Pause, and more\"\n360G-a-2,Firstline\n";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String lineEnd) {
        var sheet = csv(FILE.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.titles()).containsExactly("Identifier", "Title");
        assertThat(sheet.rows())
                .containsExactly(
                        new SheetRow(2, List.of("360G-a-1", "Pause, and more")),
                        new SheetRow(3, List.of("360G-a-2", "Firstline")));
        assertThat(sheet.repairs())
                .isEqualTo(
                        lineEnd.equals("\r")
                                ? List.of("Its lines end as on old Macintosh computers (CR alone).")
                                : List.of());
    }

    @Test
    void textOfWindowsIsReadAsSuchAndSaid() {
        var text = "Identifier,Title\n360G-a-1,Children’s £1 café\n";
        var sheet = csv(text.getBytes(Charset.forName("windows-1252")));
        assertThat(sheet.rows().getFirst().cells()).containsExactly("360G-a-1", "Children’s £1 café");
        assertThat(sheet.repairs()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void theMarkOfUtf8IsNoPartOfTheFirstTitle() {
        assertThat(csv(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8)).titles())
                .first()
                .isEqualTo("Identifier");
    }

    @Test
    void semicolonsAndTabsDivideCellsToo() {
        assertThat(csv("Identifier;Title\na;b\n".getBytes(StandardCharsets.UTF_8))
                        .rows())
                .containsExactly(new SheetRow(2, List.of("a", "b")));
        assertThat(csv("Identifier\tTitle\na\tb\n".getBytes(StandardCharsets.UTF_8))
                        .repairs())
                .containsExactly("Its cells are divided by tabs.");
    }

    @Test
    void emptyRowsArePassedOverAndTheOthersKeepTheirNumbers() {
        var sheet = csv("Identifier,Title\n\na,b\n,\nc,d\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(3, 5);
        assertThat(sheet.repairs()).containsExactly("2 empty rows were passed over.");
    }

    @Test
    void theGuardOfOurOwnFilesAgainstFormulasIsTakenOffAndNothingElse() {
        var sheet = csv("Identifier,Title\n'=1+1,'Allo\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows().getFirst().cells()).containsExactly("=1+1", "'Allo");
    }

    @Test
    void aSpreadsheetGivesItsNumbersAndDaysAsTheStandardWritesThem() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            book.newWorksheet("Notes").value(0, 0, "Read me");
            var sheet = book.newWorksheet("grants");
            sheet.value(0, 0, "Identifier");
            sheet.value(0, 1, "Amount Awarded");
            sheet.value(0, 2, "Award Date");
            sheet.value(1, 0, "360G-a-1");
            sheet.value(1, 1, 1250000.1 + 0.2);
            sheet.value(1, 2, LocalDate.of(2016, 11, 3));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 0, 2345678);
        }
        var sheet = (Sheet) SheetReader.read(FileType.EXCEL, bytes.toByteArray());
        assertThat(sheet.rows())
                .containsExactly(
                        new SheetRow(2, List.of("360G-a-1", "1250000.3", "2016-11-03")),
                        new SheetRow(3, List.of("2345678")));
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithWhy() {
        assertThat(SheetReader.read(FileType.PDF, new byte[] {1})).isInstanceOf(Unreadable.class);
        assertThat(SheetReader.read(FileType.EXCEL, new byte[] {1, 2, 3})).isInstanceOf(Unreadable.class);
        assertThat(read("Identifier,Title\n")).isEqualTo(new Unreadable("The file has titles and no row below them."));
        assertThat(read("Identifier,Title\n\"a,b\nc,d\n")).isInstanceOf(Unreadable.class);
        assertThat(read("Identifier,Title\n" + "a,b\n".repeat(10_001)))
                .isEqualTo(
                        new Unreadable("The file has 10,001 rows. Up to 10,000 can be brought in at once: divide it."));
    }

    private static FileRead read(String text) {
        return SheetReader.read(FileType.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet csv(byte[] bytes) {
        return (Sheet) SheetReader.read(FileType.CSV, bytes);
    }
}
