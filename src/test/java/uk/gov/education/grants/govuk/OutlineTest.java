package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private final PaperFont font = new PaperFont();

    @Test
    void anOpenDocumentIsWellFormedWhateverIsWritten() throws Exception {
        var entries = written("<b>&\u0001\uD800 😀\n\"two\" lines");
        assertThat(entries.keySet())
                .containsExactly("mimetype", "META-INF/manifest.xml", "styles.xml", "meta.xml", "content.xml");
        for (var name : entries.keySet()) {
            if (name.endsWith(".xml")) {
                assertThat(DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(entries.get(name))))
                        .as(name)
                        .isNotNull();
            }
        }
        assertThat(new String(entries.get("content.xml"), StandardCharsets.UTF_8))
                .contains("&lt;b&gt;&amp;\uFFFD\uFFFD 😀<text:line-break", "\"two\" lines");
    }

    @Test
    void itsTypeComesFirstAndIsNotCompressed() throws IOException {
        var file = file("A title");
        assertThat(new String(file, 30, 8, StandardCharsets.US_ASCII)).isEqualTo("mimetype");
        assertThat(new String(file, 38, 39, StandardCharsets.US_ASCII)).isEqualTo(OpenDocument.MEDIA_TYPE);
    }

    @Test
    void plainTextHasTheLineEndsOfEveryEditor() throws IOException {
        var text = new StringWriter();
        new PlainText(text).paragraph("one\ntwo");
        assertThat(text).hasToString("one\r\ntwo\r\n\r\n");
    }

    @Test
    void whatAFontCannotWriteIsNamed() {
        assertThat(font.writable("Plain text, £5 and “quotes” – Żółć Ελλάδα"))
                .isEqualTo("Plain text, £5 and “quotes” – Żółć Ελλάδα");
        assertThat(font.writable("😀")).isEqualTo("[grinning face]");
        assertThat(font.writable("e\u0301")).isEqualTo("é");
        assertThat(font.writable("👍🏽\uFE0F")).startsWith("[thumbs up sign]");
        assertThat(font.writable("\uD83D")).isEqualTo("[high surrogates d83d]");
    }

    private static Map<String, byte[]> written(String text) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file(text)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] file(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new OpenDocument(bytes, text)) {
            document.heading(1, text);
            document.paragraph(text);
            document.item(text);
            document.note(text);
            document.room();
        }
        return bytes.toByteArray();
    }
}
