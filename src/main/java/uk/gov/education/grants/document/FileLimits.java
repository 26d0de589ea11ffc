package uk.gov.education.grants.document;

import java.util.Locale;

/// How much may be attached, in the numbers and in the words that pages say.
public final class FileLimits {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /// The most files that one thing may have, and so the most that one upload may bring.
    public static final int MOST_FILES = 10;

    /// The most that a browser may send at once, with the form around the files. It is what anybody can make the server
    /// write to its disk before it knows who they are, so it is far less than all the files that a thing may have.
    public static final long MOST_SENT = 25L * 1024 * 1024;

    static final int LONGEST_NAME = 120;

    /// All of it, as pages say it.
    public static final String SENTENCE =
            "Up to %d files, each up to %s, and up to %s at once: %s. No macros and no passwords"
                    .formatted(MOST_FILES, inWords(MOST_BYTES), inWords(MOST_SENT), FileType.SENTENCE);

    private FileLimits() {}

    /// A size as people read it: "512 bytes", "20 KB", "1.2 MB".
    public static String inWords(long bytes) {
        if (bytes < 1024) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        if (bytes < 1024 * 1024) {
            return Math.max(1, Math.round(bytes / 1024.0)) + " KB";
        }
        var megabytes = "%.1f".formatted(bytes / (1024.0 * 1024.0));
        return megabytes.replaceFirst("\\.0$", "").toLowerCase(Locale.UK) + " MB";
    }
}
