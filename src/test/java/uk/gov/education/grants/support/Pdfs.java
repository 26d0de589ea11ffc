package uk.gov.education.grants.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/// Small PDFs that say who wrote them.
public final class Pdfs {

    private Pdfs() {}

    /// A page with nothing on it, titled "A report": its author stands in both places that a PDF has for one.
    public static byte[] by(String author) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("A report");
            document.getDocumentInformation().setAuthor(author);
            var xmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">%s</x:xmpmeta>".formatted(author);
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
            document.save(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    @Nullable
    public static String authorOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getAuthor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
