package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.gov.education.grants.shared.TooBusy;

class PasswordsInTurnTest {

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return ("hash of " + password).equals(hash);
        }
    };

    @Test
    void whoWaitsForTooLongIsToldToComeAgainAndOthersAreServed() throws Exception {
        var passwords = new PasswordsInTurn(slow, 2, Duration.ofMillis(20));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> passwords.encode("one"));
            var second = people.submit(() -> passwords.encode("two"));
            begun.await();
            assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> passwords.matches("three", "hash of three"));
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("hash of one");
            assertThat(second.get()).isEqualTo("hash of two");
        }
        assertThat(passwords.matches("three", "hash of three")).isTrue();
    }

    @Test
    void manyWaitForTheirTurn() throws Exception {
        var passwords = new PasswordsInTurn(slow, 2, Duration.ofSeconds(20));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 20; each++) {
                people.submit(() -> passwords.encode("a password"));
            }
            begun.await();
            mayEnd.countDown();
        }
        assertThat(mostAtOnce).hasValue(2);
    }
}
