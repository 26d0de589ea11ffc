package uk.gov.education.grants.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Takes out of a Word or OpenDocument text who wrote it, who changed it and who remarked on it, and what cameras wrote
/// into its pictures. It reads what [Archives] has found in order, and so of a bounded size.
final class DocumentCleaner {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// The parts that hold nothing else, as they are when nobody has filled them in.
    private static final Map<String, String> BARE = Map.of(
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "docProps/app.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docProps/custom.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
            "meta.xml",
            "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.3\"/>");

    /// Beside changes and remarks, in both kinds of document.
    private static final Pattern NAMES = Pattern.compile(
            "(\\bw\\w*:(?:author|initials|userId)=\")[^\"]*(?=\")|(<(?:dc:creator|meta:creator-initials|loext:sender-initials)>)[^<]*");

    private DocumentCleaner() {}

    static byte[] clean(byte[] document) throws IOException {
        var cleaned = new ByteArrayOutputStream(document.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(document));
                var to = new ZipOutputStream(cleaned)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var bytes = part(entry.getName(), from.readAllBytes());
                to.putNextEntry(like(entry, bytes));
                to.write(bytes);
            }
        }
        return cleaned.toByteArray();
    }

    private static byte[] part(String name, byte[] bytes) {
        if (BARE.containsKey(name)) {
            return (HEAD + BARE.get(name)).getBytes(StandardCharsets.UTF_8);
        }
        var ending = FileType.endingOf(name.toLowerCase(Locale.ROOT));
        return switch (ending) {
            case "xml" ->
                NAMES.matcher(new String(bytes, StandardCharsets.UTF_8))
                        .replaceAll("$1$2Author")
                        .getBytes(StandardCharsets.UTF_8);
            case "jpg", "jpeg" -> JpegCleaner.clean(bytes);
            default -> bytes;
        };
    }

    /// The first part of an OpenDocument says what it is and is not packed.
    private static ZipEntry like(ZipEntry entry, byte[] bytes) {
        var like = new ZipEntry(entry.getName());
        if (entry.getMethod() == ZipEntry.STORED) {
            var sum = new CRC32();
            sum.update(bytes);
            like.setMethod(ZipEntry.STORED);
            like.setSize(bytes.length);
            like.setCrc(sum.getValue());
        }
        return like;
    }
}
