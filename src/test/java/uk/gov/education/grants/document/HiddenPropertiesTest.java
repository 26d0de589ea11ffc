package uk.gov.education.grants.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.document.HiddenProperties.Outcome.Refused;
import uk.gov.education.grants.document.HiddenProperties.Outcome.TakenOut;
import uk.gov.education.grants.support.Pdfs;

/// What everybody can download does not say who made it.
class HiddenPropertiesTest {

    private static final String JO = "Jo Bloggs";

    @Test
    void aPdfKeepsItsTitleAndLosesItsAuthor() throws IOException {
        var cleaned = cleaned("report.pdf", Pdfs.by(JO));
        try (var document = Loader.loadPDF(cleaned)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A report");
            assertThat(document.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(latin(cleaned)).doesNotContain(JO);
    }

    @Test
    void remarksAndPicturesInAPdfDoNotSayWhoMadeThem() throws IOException {
        var cleaned = cleaned("report.pdf", withARemarkAndAPicture());
        try (var document = Loader.loadPDF(cleaned)) {
            var remark = document.getPage(0).getAnnotations().getFirst();
            assertThat(remark.getContents()).isEqualTo("Say more here");
            assertThat(remark.getCOSObject().containsKey(COSName.T)).isFalse();
            var resources = document.getPage(0).getResources();
            var picture = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(picture.getImage().getWidth()).isEqualTo(8);
        }
        assertThat(latin(cleaned)).doesNotContain(JO).doesNotContain("51.5007N");
    }

    /// Two megabytes that unpack to two thousand.
    @Test
    void aPdfThatUnpacksToMoreThanAnyMemoryIsRefused() throws IOException {
        assertThat(HiddenProperties.takenOutOf(new Upload("bomb.pdf", bomb())))
                .isEqualTo(
                        new Refused(
                                "bomb.pdf cannot be read, is protected or unpacks to too much. Open it, save it again as a PDF file without a password and upload it again"));
    }

    @Test
    void aPdfThatIsProtectedOrNoneIsRefused() throws IOException {
        assertThat(HiddenProperties.takenOutOf(new Upload("locked.pdf", locked())))
                .isInstanceOf(Refused.class);
        assertThat(HiddenProperties.takenOutOf(
                        new Upload("torn.pdf", "%PDF-1.7 torn".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aWordDocumentLosesItsAuthorsAndThoseOfChangesAndRemarks() throws IOException {
        var parts = parts(cleaned(
                "report.docx",
                zip(Map.of(
                        "[Content_Types].xml",
                        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "docProps/core.xml",
                        "<cp:coreProperties><dc:creator>Jo Bloggs</dc:creator></cp:coreProperties>",
                        "docProps/app.xml",
                        "<Properties><Company>Jo Bloggs Ltd</Company></Properties>",
                        "word/document.xml",
                        "<w:ins w:id=\"1\" w:author=\"Jo Bloggs\"><w:t>Jo was heard</w:t></w:ins>",
                        "word/comments.xml",
                        "<w:comment w:author=\"Jo Bloggs\" w:initials=\"JB\">Why?</w:comment>",
                        "word/media/image1.jpg",
                        latin(picture())))));
        assertThat(String.join("", parts.values()))
                .doesNotContain(JO, "JB", "51.5007N")
                .contains("Jo was heard", "w:id=\"1\" w:author=\"Author\"", "Why?");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(String.valueOf(parts.get("word/media/image1.jpg"))))))
                .isNotNull();
    }

    @Test
    void aDocumentWithAPartThatUnpacksToTooMuchIsRefused() throws IOException {
        var noise = new StringBuilder();
        new Random(1).ints(200_000, 'a', 'z').forEach(noise::appendCodePoint);
        var content = Map.of(
                "content.xml", noise.toString().repeat(100), "mimetype", "application/vnd.oasis.opendocument.text");
        assertThat(DocumentCleaner.clean(zip(content))).isEmpty();
    }

    @Test
    void anOpenDocumentLosesItsAuthorAndStillSaysFirstWhatItIs() throws IOException {
        var mimetype = "application/vnd.oasis.opendocument.text";
        var content = new LinkedHashMap<String, String>();
        content.put("mimetype", mimetype);
        content.put("meta.xml", "<office:document-meta><dc:creator>Jo Bloggs</dc:creator></office:document-meta>");
        content.put(
                "content.xml",
                "<office:annotation><dc:creator>Jo Bloggs</dc:creator><text:p>Why?</text:p></office:annotation>");
        var cleaned = cleaned("report.odt", zip(content));
        var parts = parts(cleaned);
        assertThat(parts.keySet()).startsWith("mimetype");
        assertThat(latin(cleaned).substring(38)).as("not packed").startsWith(mimetype);
        assertThat(String.join("", parts.values())).doesNotContain(JO).contains("Why?");
        assertThat(FileCheck.check("report.odt", cleaned)).isEqualTo(new FileCheck.Checked.Good(FileType.ODT));
    }

    @Test
    void picturesAndTablesAreNoReports() throws IOException {
        assertThat(HiddenProperties.takenOutOf(new Upload("page.jpg", picture())))
                .isEqualTo(new Refused("page.jpg must be a PDF, Word (.docx) or OpenDocument (.odt) file"));
    }

    private static byte[] cleaned(String name, byte[] bytes) {
        var outcome = HiddenProperties.takenOutOf(new Upload(name, bytes));
        assertThat(outcome).isInstanceOf(TakenOut.class);
        return ((TakenOut) outcome).file().bytes();
    }

    private static byte[] withARemarkAndAPicture() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var remark = new PDAnnotationText();
            remark.setContents("Say more here");
            remark.setTitlePopup(JO);
            page.getAnnotations().add(remark);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(PDImageXObject.createFromByteArray(document, picture(), "picture"), 0, 0);
            }
            return saved(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            return saved(document);
        }
    }

    /// An object stream, which is unpacked to be read, of zeroes without end.
    private static byte[] bomb() throws IOException {
        var stream = new ByteArrayOutputStream();
        var zeroes = new byte[1 << 20];
        try (var packed = new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (var megabyte = 0; megabyte < 2_000; megabyte++) {
                packed.write(zeroes);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes("%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length " + stream.size()
                + ">>\nstream\n"));
        pdf.writeBytes(stream.toByteArray());
        pdf.writeBytes(bytes("\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// Eight pixels square, with a place in its Exif segment and a name in its comment.
    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var plain = bytes.toByteArray();
        var picture = new ByteArrayOutputStream();
        picture.write(plain, 0, 2);
        segment(picture, 0xE1, "Exif\0\0" + "51.5007N");
        segment(picture, 0xFE, JO);
        picture.write(plain, 2, plain.length - 2);
        return picture.toByteArray();
    }

    private static void segment(ByteArrayOutputStream to, int kind, String text) {
        to.write(0xFF);
        to.write(kind);
        to.write(0);
        to.write(text.length() + 2);
        to.writeBytes(bytes(text));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(bytes(part.getValue()));
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length());
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes(part.getValue()));
            }
        }
        return packed.toByteArray();
    }

    private static Map<String, String> parts(byte[] document) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), latin(zip.readAllBytes()));
            }
        }
        return parts;
    }

    /// Each byte as one character, and back.
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
