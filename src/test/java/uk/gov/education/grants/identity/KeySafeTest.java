package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sealed with the service's key is opened with it, and with no other.
class KeySafeTest {

    static final String ONE = inBase64("this is the first of two keys ..");
    static final String OTHER = inBase64("this is the other of two keys ..");
    static final AuthenticatorKey KEY = AuthenticatorKey.fresh();

    @Test
    void aKeyIsOpenedAsItWasSealedAndNoTwoSealsAreAlike() {
        var safe = new KeySafe(ONE, "");
        assertThat(safe.open(safe.seal(KEY))).isEqualTo(KEY);
        assertThat(safe.seal(KEY)).isNotEqualTo(safe.seal(KEY)).hasSizeGreaterThan(2 * 20);
    }

    @Test
    void anotherKeyOpensNothing() {
        var sealed = new KeySafe(ONE, "").seal(KEY);
        assertThatThrownBy(() -> new KeySafe(OTHER, "").open(sealed)).hasMessageContaining("GRANTS_SECONDSTEP_KEY");
        assertThatThrownBy(() -> new KeySafe(OTHER, "").sealedAnew(sealed))
                .hasMessageContaining("GRANTS_SECONDSTEP_KEY");
    }

    @Test
    void whatWasChangedInTheDatabaseIsNotOpened() {
        var safe = new KeySafe(ONE, "");
        var sealed = safe.seal(KEY);
        var changed = sealed.substring(0, sealed.length() - 1) + (sealed.endsWith("0") ? "1" : "0");
        assertThatThrownBy(() -> safe.open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheFormerKeySealedIsSealedAnew() {
        var safe = new KeySafe(OTHER, ONE);
        var anew = safe.sealedAnew(new KeySafe(ONE, "").seal(KEY)).orElseThrow();
        assertThat(new KeySafe(OTHER, "").open(anew)).isEqualTo(KEY);
        assertThat(safe.sealedAnew(anew)).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        assertThat(new KeySafe("", "").isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base 64!", "dG9vIHNob3J0"})
    void aKeyThatIsNoneStopsTheStart(String key) {
        assertThatThrownBy(() -> new KeySafe(key, "")).hasMessageContaining("GRANTS_SECONDSTEP_KEY must be 32 bytes");
        assertThatThrownBy(() -> new KeySafe(ONE, key)).hasMessageContaining("GRANTS_SECONDSTEP_FORMERKEY must be");
    }

    private static String inBase64(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }
}
