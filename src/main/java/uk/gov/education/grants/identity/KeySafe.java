package uk.gov.education.grants.identity;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/// Seals the keys of authenticator apps with the service's own, which stands in its settings and not in the database
/// (AES-256-GCM). Without that key nobody is offered a second step.
@Component
class KeySafe {

    private static final int LENGTH = 32;
    private static final int CHANCE = 16;

    private final Optional<BytesEncryptor> present;
    private final Optional<BytesEncryptor> former;

    KeySafe(
            @Value("${grants.second-step.key:}") String key,
            @Value("${grants.second-step.former-key:}") String formerKey) {
        this.present = lock("GRANTS_SECONDSTEP_KEY", key);
        this.former = lock("GRANTS_SECONDSTEP_FORMERKEY", formerKey);
    }

    boolean isThere() {
        return present.isPresent();
    }

    String seal(AuthenticatorKey key) {
        return HexFormat.of().formatHex(present.orElseThrow().encrypt(key.bytes()));
    }

    AuthenticatorKey open(String sealed) {
        return opened(present, sealed)
                .orElseThrow(() -> new IllegalStateException("GRANTS_SECONDSTEP_KEY does not open what it has to."));
    }

    /// What is to be kept instead, where something was sealed with the former key; nothing where the present one
    /// opens it.
    Optional<String> sealedAnew(String sealed) {
        return opened(present, sealed).isPresent()
                ? Optional.empty()
                : Optional.of(seal(opened(former, sealed).orElseGet(() -> open(sealed))));
    }

    private static Optional<AuthenticatorKey> opened(Optional<BytesEncryptor> lock, String sealed) {
        try {
            return lock.map(
                    each -> AuthenticatorKey.of(each.decrypt(HexFormat.of().parseHex(sealed))));
        } catch (IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }

    private static Optional<BytesEncryptor> lock(String setting, String key) {
        return key.isBlank()
                ? Optional.empty()
                : Optional.of(new AesBytesEncryptor(
                        new SecretKeySpec(bytes(setting, key.strip()), "AES"),
                        KeyGenerators.secureRandom(CHANCE),
                        CipherAlgorithm.GCM));
    }

    private static byte[] bytes(String setting, String key) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, for both
        }
        throw new IllegalStateException("%s must be %d bytes of chance in base 64.".formatted(setting, LENGTH));
    }
}
