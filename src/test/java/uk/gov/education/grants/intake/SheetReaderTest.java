package uk.gov.education.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void unicodeTextOfExcelIsReadAsSuchAndSaid(String encoding) {
        var text = "\uFEFFIdentifier\tTitle\r\n360G-a-1\tChildren’s £1 café 🏴\r\n";
        var sheet = csv(text.getBytes(Charset.forName(encoding)));
        assertThat(sheet.titles()).containsExactly("Identifier", "Title");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("360G-a-1", "Children’s £1 café 🏴");
        assertThat(sheet.repairs()).anySatisfy(said -> assertThat(said).contains("UTF-16"));
    }

    /// A spreadsheet is XML: what another file or a hundred million letters hide behind a name is never put in its
    /// place.
    @ParameterizedTest
    @ValueSource(strings = {"outside", "laughs"})
    void aSpreadsheetWithEntitiesIsReadWithoutThem(String entity, @TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret of the machine");
        var laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (var level = 1; level < 30; level++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%2$d;&l%2$d;&l%2$d;\">".formatted(level, level - 1));
        }
        var type = "<!DOCTYPE x [<!ENTITY outside SYSTEM \"%s\">%s<!ENTITY laughs \"&l29;\">]>"
                .formatted(secret.toUri(), laughs);
        for (var part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            var bytes = withEntity(part, type, entity, folder);
            var read = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SheetReader.read(FileType.EXCEL, bytes));
            assertThat(read.toString()).as(part).doesNotContain("the secret", "haha");
        }
    }

    /// A spreadsheet of two cells, with a document type in one of its parts and the entity where its words stand.
    private static byte[] withEntity(String part, String type, String entity, Path folder) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            var sheet = book.newWorksheet("grants");
            sheet.value(0, 0, "Identifier");
            sheet.value(1, 0, "WORDS");
        }
        try (var zip = FileSystems.newFileSystem(file)) {
            var changed = Files.readString(zip.getPath(part))
                    .replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(type))
                    .replace("WORDS", "&" + entity + ";")
                    .replace("<v>1</v>", "<v>&" + entity + ";</v>")
                    .replace("\"grants\"", "\"&" + entity + ";\"");
            assertThat(changed).as(part).contains(type).containsPattern("[>\"]&" + entity + ";");
            Files.writeString(zip.getPath(part), changed);
        }
        return Files.readAllBytes(file);
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
