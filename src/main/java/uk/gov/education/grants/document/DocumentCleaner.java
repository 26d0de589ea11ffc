package uk.gov.education.grants.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /// A long report has a tenth of it; what is unpacked here is held in memory.
    private static final int LARGEST_PART = 16 * 1024 * 1024;

    private DocumentCleaner() {}

    /// The document without them; empty where a part of it unpacks to more than a document needs.
    static Optional<byte[]> clean(byte[] document) throws IOException {
        var cleaned = new ByteArrayOutputStream(document.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(document));
                var to = new ZipOutputStream(cleaned)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var unpacked = from.readNBytes(LARGEST_PART + 1);
                if (unpacked.length > LARGEST_PART) {
                    return Optional.empty();
                }
                var bytes = part(entry.getName(), unpacked);
                to.putNextEntry(like(entry, bytes));
                to.write(bytes);
            }
        }
        return Optional.of(cleaned.toByteArray());
    }

    private static byte[] part(String name, byte[] bytes) {
        if (BARE.containsKey(name)) {
            return (HEAD + BARE.get(name)).getBytes(StandardCharsets.UTF_8);
        }
        var ending = FileType.endingOf(name.toLowerCase(Locale.ROOT));
        return switch (ending) {
            case "xml" -> {
                var encoding = encodingOf(bytes);
                yield NAMES.matcher(new String(bytes, encoding))
                        .replaceAll("$1$2Author")
                        .getBytes(encoding);
            }
            case "jpg", "jpeg" -> JpegCleaner.clean(bytes);
            default -> bytes;
        };
    }

    /// Both kinds of document are in UTF-8, or in UTF-16 and say so by their first two bytes.
    private static Charset encodingOf(byte[] xml) {
        var isWide = xml.length > 1 && (xml[0] & xml[1] & 0xFE) == 0xFE && xml[0] != xml[1];
        return isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
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
