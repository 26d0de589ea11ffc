package uk.gov.education.grants.identity;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// The codes of six digits that authenticator apps show, a new one every 30 seconds (RFC 6238).
final class OneTimeCodes {

    private static final int SECONDS = 30;

    /// How many steps a telephone's clock may be ahead or behind.
    private static final int TOLERANCE = 1;

    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private OneTimeCodes() {}

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    static String code(AuthenticatorKey key, long step) {
        try {
            return CODES.generateOneTimePasswordString(key.forCodes(), step, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// For which step a code was made that was typed now; none where it is not right. How long it takes does not tell
    /// how much of it is.
    static OptionalLong stepOf(AuthenticatorKey key, String typed, Instant now) {
        var present = stepAt(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(bytes(code(key, step)), bytes(typed)))
                .max();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
