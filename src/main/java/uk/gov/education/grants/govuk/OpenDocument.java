package uk.gov.education.grants.govuk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.util.StreamUtils;

/// Writes an outline as an OpenDocument text (ODT), which every word processor opens. Nothing of it is held in memory.
public final class OpenDocument implements Outline, AutoCloseable {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;

    public OpenDocument(OutputStream out, String title) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        typeFirst();
        copy("META-INF/manifest.xml", "manifest.xml");
        copy("styles.xml", "styles.xml");
        entry("meta.xml");
        meta(title);
        entry("content.xml");
        xml = writer();
        written(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("office", "document-content", OFFICE);
            xml.writeNamespace("office", OFFICE);
            xml.writeNamespace("text", TEXT);
            xml.writeAttribute("office", OFFICE, "version", "1.3");
            xml.writeStartElement("office", "body", OFFICE);
            xml.writeStartElement("office", "text", OFFICE);
        });
    }

    @Override
    public void heading(int level, String text) throws IOException {
        written(() -> {
            xml.writeStartElement("text", "h", TEXT);
            xml.writeAttribute("text", TEXT, "style-name", "Heading_20_" + level);
            xml.writeAttribute("text", TEXT, "outline-level", String.valueOf(level));
            lines(text);
            xml.writeEndElement();
        });
    }

    @Override
    public void paragraph(String text) throws IOException {
        written(() -> paragraph("Text_20_body", text));
    }

    @Override
    public void item(String text) throws IOException {
        written(() -> {
            xml.writeStartElement("text", "list", TEXT);
            xml.writeAttribute("text", TEXT, "style-name", "Bullets");
            xml.writeAttribute("text", TEXT, "continue-numbering", "true");
            xml.writeStartElement("text", "list-item", TEXT);
            paragraph("Item", text);
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    @Override
    public void note(String text) throws IOException {
        written(() -> paragraph("Note", text));
    }

    @Override
    public void room() throws IOException {
        written(() -> {
            paragraph("Text_20_body", "");
            paragraph("Text_20_body", "");
        });
    }

    @Override
    public void close() throws IOException {
        written(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        zip.closeEntry();
        zip.finish();
    }

    private void paragraph(String style, String text) throws XMLStreamException {
        xml.writeStartElement("text", "p", TEXT);
        xml.writeAttribute("text", TEXT, "style-name", style);
        lines(text);
        xml.writeEndElement();
    }

    private void lines(String text) throws XMLStreamException {
        var lines = withoutForbidden(text).split("\\R", -1);
        for (var line = 0; line < lines.length; line++) {
            if (line > 0) {
                xml.writeEmptyElement("text", "line-break", TEXT);
            }
            xml.writeCharacters(lines[line]);
        }
    }

    /// XML has no way of writing these.
    private static String withoutForbidden(String text) {
        return text.replaceAll("[^\\t\\r\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    /// Programs know the file by this entry: it comes first and is not compressed.
    private void typeFirst() throws IOException {
        var type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(type);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }

    private void copy(String entry, String file) throws IOException {
        entry(entry);
        try (var in = OpenDocument.class.getResourceAsStream("odt/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            in.transferTo(zip);
        }
    }

    private void meta(String title) throws IOException {
        var meta = writer();
        written(() -> {
            meta.writeStartDocument("UTF-8", "1.0");
            meta.writeStartElement("office", "document-meta", OFFICE);
            meta.writeNamespace("office", OFFICE);
            meta.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
            meta.writeAttribute("office", OFFICE, "version", "1.3");
            meta.writeStartElement("office", "meta", OFFICE);
            meta.writeStartElement("dc", "title", "http://purl.org/dc/elements/1.1/");
            meta.writeCharacters(withoutForbidden(title));
            meta.writeEndElement();
            meta.writeStartElement("dc", "language", "http://purl.org/dc/elements/1.1/");
            meta.writeCharacters("en-GB");
            meta.writeEndDocument();
            meta.close();
        });
    }

    private void entry(String name) throws IOException {
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(name));
    }

    /// A writer into the current entry, which stays open when the writer is closed.
    private XMLStreamWriter writer() throws IOException {
        try {
            return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(StreamUtils.nonClosing(zip), "UTF-8");
        } catch (XMLStreamException refused) {
            throw new IOException(refused);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static void written(Writing what) throws IOException {
        try {
            what.write();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
