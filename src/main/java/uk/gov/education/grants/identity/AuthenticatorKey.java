package uk.gov.education.grants.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// The key that somebody's authenticator app shares with the service, as apps read it: in base 32. It never appears
/// where something is written down.
public record AuthenticatorKey(String text) {

    /// In bytes, as long as the hash that codes are made with (RFC 4226, section 4).
    private static final int LENGTH = 20;

    private static final String SERVICE = "Grant programmes";
    private static final Pattern GROUP = Pattern.compile(".{4}(?=.)");
    private static final SecureRandom RANDOM = new SecureRandom();

    static AuthenticatorKey fresh() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static AuthenticatorKey of(byte[] bytes) {
        return new AuthenticatorKey(Objects.requireNonNull(Base32.toBase32String(bytes)));
    }

    byte[] bytes() {
        return Objects.requireNonNull(Base32.decode(text));
    }

    Key forCodes() {
        return new SecretKeySpec(bytes(), "HmacSHA1");
    }

    /// To be typed: "ABCD EFGH …".
    public String inGroups() {
        return GROUP.matcher(text).replaceAll("$0 ");
    }

    /// What an app reads from a picture or a link, with the name under which it shows its codes.
    public String address(String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(SERVICE), encoded(username), text, encoded(SERVICE));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "(not shown)";
    }
}
