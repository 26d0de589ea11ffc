package uk.gov.education.grants.identity.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.gov.education.grants.shared.TooBusy;

/// Looks at passwords in turn. Each takes much of a processor and of memory, on purpose, so as many
/// at once as people sign in would leave neither for anybody else: half of the processors look at
/// them, and whoever has waited for too long is told to come again.
final class PasswordsInTurn implements PasswordEncoder {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final Duration longestWait;

    PasswordsInTurn(PasswordEncoder encoder) {
        this(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST_WAIT);
    }

    PasswordsInTurn(PasswordEncoder encoder, int atOnce, Duration longestWait) {
        this.encoder = encoder;
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy("passwords to look at");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooBusy("passwords to look at");
        }
    }
}
