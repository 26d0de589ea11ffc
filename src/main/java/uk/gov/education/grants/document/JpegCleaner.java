package uk.gov.education.grants.document;

import java.io.ByteArrayOutputStream;

/// Takes out of a JPEG picture what cameras and people wrote into it: the segments APP1 to APP15 but the colours of
/// Adobe and of ICC, and comments, as ITU-T T.81 and T.86 divide a picture into them.
final class JpegCleaner {

    private static final int MARK = 0xFF;
    private static final int BEGINNING = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int FIRST_OF_APPLICATIONS = 0xE1;
    private static final int LAST_OF_APPLICATIONS = 0xEF;
    private static final int ICC = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    private JpegCleaner() {}

    /// The picture without them; what is no JPEG picture stays as it is.
    static byte[] clean(byte[] bytes) {
        if (bytes.length < 4 || at(bytes, 0) != MARK || at(bytes, 1) != BEGINNING) {
            return bytes;
        }
        var cleaned = new ByteArrayOutputStream(bytes.length);
        cleaned.write(bytes, 0, 2);
        var from = 2;
        while (from + 4 <= bytes.length && at(bytes, from) == MARK && at(bytes, from + 1) != SCAN) {
            var length = 2 + (at(bytes, from + 2) << 8) + at(bytes, from + 3);
            if (from + length > bytes.length) {
                return bytes;
            }
            if (!tells(at(bytes, from + 1))) {
                cleaned.write(bytes, from, length);
            }
            from += length;
        }
        cleaned.write(bytes, from, bytes.length - from);
        return cleaned.toByteArray();
    }

    private static boolean tells(int segment) {
        var ofAnApplication = segment >= FIRST_OF_APPLICATIONS && segment <= LAST_OF_APPLICATIONS;
        return segment == COMMENT || (ofAnApplication && segment != ICC && segment != ADOBE);
    }

    private static int at(byte[] bytes, int place) {
        return Byte.toUnsignedInt(bytes[place]);
    }
}
