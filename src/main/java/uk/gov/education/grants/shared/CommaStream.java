package uk.gov.education.grants.shared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Puts commas between lines, so that lines of JSON become members of an array. The last line is followed by none.
final class CommaStream extends FilterOutputStream {

    private static final byte[] BETWEEN = {',', '\n'};

    private boolean lineEnded;

    CommaStream(OutputStream out) {
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
            if (lineEnded) {
                out.write(BETWEEN);
                lineEnded = false;
            }
            if (text[here] == '\n') {
                out.write(text, written, here - written);
                written = here + 1;
                lineEnded = true;
            }
        }
        out.write(text, written, offset + length - written);
    }
}
