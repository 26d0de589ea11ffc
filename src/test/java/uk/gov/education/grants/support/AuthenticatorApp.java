package uk.gov.education.grants.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jsoup.nodes.Document;

/// Somebody's authenticator app: it is given its key by a page, and shows codes from then on.
public final class AuthenticatorApp {

    private final String key;

    private AuthenticatorApp(String key) {
        this.key = key;
    }

    /// An app that has read the page on which a second step is set up.
    public static AuthenticatorApp reading(Document page) {
        var address = URI.create(page.select("a[href^=otpauth]").attr("href"));
        var key = Arrays.stream(address.getRawQuery().split("&"))
                .filter(each -> each.startsWith("secret="))
                .map(each -> each.substring("secret=".length()))
                .findFirst()
                .orElseThrow();
        return new AuthenticatorApp(key);
    }

    public String key() {
        return key;
    }

    /// What it shows at a moment.
    public String codeAt(Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Objects.requireNonNull(Base32.decode(key)), "HmacSHA1"),
                            moment,
                            Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
