package uk.gov.education.grants.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the archives that Word, Excel and OpenDocument files are: whether they hold what they promise, no macros, and
/// no more than a bounded amount of anything. It counts while it unpacks and keeps nothing, so a bomb goes off nowhere.
final class Archives {

    static final String ZIP = "application/zip";
    static final String OFFICE = "application/x-tika-ooxml";

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /// Tables shrink well when packed, but not like this.
    static final int MOST_RATIO = 200;

    /// Below this much, a ratio says nothing.
    private static final long SMALL = 2L * 1024 * 1024;

    private static final int MOST_OF_CONTENT_TYPES = 1024 * 1024;

    private final byte[] bytes;
    private final byte[] buffer = new byte[16 * 1024];
    private long unpacked;
    private int entries;
    private String contentTypes = "";

    private Archives(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Why this file is refused, to be read after its name; nothing where it is in order.
    static Optional<String> refusalOf(FileType type, byte[] bytes) {
        return new Archives(bytes).refusal(type);
    }

    private Optional<String> refusal(FileType type) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (isMacro(entry)) {
                    return Optional.of("holds macros. Save it without them and upload it again");
                }
                if (entries > MOST_ENTRIES || !unpacks(zip, entry)) {
                    return Optional.of("unpacks to far more than a document needs, so it is not safe to open");
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.of(
                    "is damaged or protected by a password. Open it, save it again without a password and upload it again");
        }
        return promises(type)
                ? Optional.empty()
                : Optional.of("is not a %s document, although its name says so".formatted(type.title()));
    }

    private boolean unpacks(ZipInputStream zip, ZipEntry entry) throws IOException {
        var kept = entry.getName().equals("[Content_Types].xml") ? new ByteArrayOutputStream() : null;
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked / MOST_RATIO > bytes.length)) {
                return false;
            }
            if (kept != null && kept.size() < MOST_OF_CONTENT_TYPES) {
                kept.write(buffer, 0, read);
            }
        }
        if (kept != null) {
            contentTypes = kept.toString(StandardCharsets.UTF_8);
        }
        return true;
    }

    private static boolean isMacro(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    private boolean promises(FileType type) {
        return switch (type) {
            case WORD -> contentTypes.contains("wordprocessingml.document.main+xml");
            case EXCEL -> contentTypes.contains("spreadsheetml.sheet.main+xml");
            default -> entries > 0;
        };
    }
}
