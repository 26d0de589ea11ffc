package uk.gov.education.grants.shared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Ends the lines of a CSV file with CR and LF, as RFC 4180 asks, where PostgreSQL writes LF alone. A line end inside
/// quotes is part of a cell and stays as it is.
final class CrLfStream extends FilterOutputStream {

    private boolean quoted;

    CrLfStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] text, int offset, int length) throws IOException {
        var written = offset;
        for (var here = offset; here < offset + length; here++) {
            if (text[here] == '"') {
                quoted = !quoted;
            } else if (text[here] == '\n' && !quoted) {
                out.write(text, written, here - written);
                out.write('\r');
                written = here;
            }
        }
        out.write(text, written, offset + length - written);
    }
}
