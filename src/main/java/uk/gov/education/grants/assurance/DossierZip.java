package uk.gov.education.grants.assurance;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.gov.education.grants.shared.Csv;

/// A zip file that is written one entry after the other and kept nowhere. All its entries carry one time, so what is
/// the same inside is the same outside. Its last entry has the SHA-256 of every other, as `sha256sum --check` reads it.
final class DossierZip {

    private static final String SUMS = "SHA256SUMS.txt";

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final StringBuilder sums = new StringBuilder();

    DossierZip(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    void text(String name, String text) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] bytes) throws IOException {
        csv(name, out -> out.write(bytes));
    }

    void csv(String name, Csv content) throws IOException {
        var digest = sha256();
        begin(name);
        content.writeTo(new DigestOutputStream(new Unflushed(zip), digest));
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /// Writes what makes it a whole zip file. One that broke off before stays a file that nothing opens.
    void finish() throws IOException {
        begin(SUMS);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whoever writes one entry neither flushes nor closes the whole file.
    private static final class Unflushed extends FilterOutputStream {

        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // The response is flushed when it is full.
        }

        @Override
        public void close() {
            // The zip goes on.
        }
    }
}
