package uk.gov.education.grants.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.grants.document.FileCheck.Checked.Good;
import uk.gov.education.grants.document.FileCheck.Checked.Refused;

/// Which files are taken in: name and content must agree, and what is packed must stay small.
class FileCheckTest {

    private static final String WORD_TYPES =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, %PDF-1.7 plan, PDF",
        "PLAN.PDF, %PDF-1.7 plan, PDF",
        "figures.csv, 'Year;Amount 2027;1', CSV",
        "note.txt, Plain words, TEXT"
    })
    void aFileThatIsWhatItsNameSaysIsTaken(String name, String text, FileType type) {
        assertThat(FileCheck.check(name, bytes(text))).isEqualTo(new Good(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aTableThatExcelSavesAsUnicodeTextIsTaken(String encoding) {
        var bytes = "\uFEFFYear\tAmount\r\n2027\t£1\r\n".getBytes(Charset.forName(encoding));
        assertThat(FileCheck.check("figures.csv", bytes)).isEqualTo(new Good(FileType.CSV));
    }

    @ParameterizedTest
    @CsvSource({
        "page.pdf, <!doctype html><html><script>alert(1)</script></html>, is not a PDF file",
        "drawing.svg, <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>, must be a PDF",
        "drawing.png, <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>, is not a PNG file",
        "table.csv, <!doctype html><html><script>alert(1)</script></html>, is not a CSV file",
        "plan.pdf.exe, MZ, must be a PDF",
        "plan.exe.pdf, MZ, is not a PDF file",
        "plan, %PDF-1.7, must be a PDF",
        "plan.docm, PK, without macros",
        "plan.doc, PK, Save it as .docx",
        "empty.pdf, '', is empty"
    })
    void aFileThatIsSomethingElseIsRefusedWithASentenceThatHelps(String name, String text, String why) {
        assertThat(refusalOf(name, bytes(text))).startsWith(name + " ").contains(why);
    }

    @Test
    void aFileOfTenMegabytesIsTakenAndOneByteMoreIsNot() {
        var most = new byte[FileLimits.MOST_BYTES];
        System.arraycopy(bytes("%PDF-1.7"), 0, most, 0, 8);
        assertThat(FileCheck.check("most.pdf", most)).isEqualTo(new Good(FileType.PDF));
        assertThat(refusalOf("more.pdf", new byte[FileLimits.MOST_BYTES + 1])).contains("is larger than 10 MB");
    }

    @Test
    void aWordDocumentIsTaken() throws IOException {
        assertThat(FileCheck.check("plan.docx", zip(Map.of("[Content_Types].xml", bytes(WORD_TYPES)))))
                .isEqualTo(new Good(FileType.WORD));
    }

    @Test
    void anArchiveThatIsNoDocumentIsRefused() throws IOException {
        assertThat(refusalOf("plan.docx", zip(Map.of("run.sh", bytes("rm"))))).contains("is not a Word document");
    }

    @Test
    void aDocumentWithMacrosUnderAnotherNameIsRefused() throws IOException {
        var macros = Map.of("word/vbaProject.bin", bytes("x"), "[Content_Types].xml", bytes(WORD_TYPES));
        assertThat(refusalOf("plan.docx", zip(macros))).contains("holds macros");
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        var bomb = zip(Map.of("word/document.xml", new byte[60 * 1024 * 1024]));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusalOf("bomb.docx", bomb)).contains("unpacks to far more");
    }

    @Test
    void anArchiveOfVeryManyEntriesIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var entry = 0; entry <= Archives.MOST_ENTRIES; entry++) {
                zip.putNextEntry(new ZipEntry("word/" + entry));
            }
        }
        assertThat(refusalOf("many.docx", packed.toByteArray())).contains("unpacks to far more");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\jo\\plan.pdf, plan.pdf",
        "../../etc/passwd, passwd",
        "Plan für Köln – 2027.pdf, Plan für Köln – 2027.pdf",
        "'a\"b<c>.pdf', a-b-c-.pdf",
        "..., document",
        "'  .hidden.pdf ', hidden.pdf"
    })
    void aNameStaysReadableAndLosesItsPath(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void aNameLosesLineEndsAndMarksThatTurnText() {
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("a Set-Cookie- x.pdf");
        assertThat(FileName.clean("plan\u202Efdp.exe")).isEqualTo("planfdp.exe");
        assertThat(FileName.clean("p\u0000lan.pdf")).isEqualTo("plan.pdf");
        assertThat(FileName.clean("x".repeat(FileLimits.LONGEST_NAME - 1) + "." + "y".repeat(20)))
                .isEqualTo("x".repeat(FileLimits.LONGEST_NAME - 1));
        assertThat(FileName.clean("a \u001B b.pdf")).isEqualTo("a b.pdf");
        assertThat(FileName.clean("x".repeat(300) + ".pdf"))
                .hasSize(FileLimits.LONGEST_NAME)
                .endsWith("x.pdf");
    }

    private static String refusalOf(String name, byte[] bytes) {
        return ((Refused) FileCheck.check(name, bytes)).why();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }
}
