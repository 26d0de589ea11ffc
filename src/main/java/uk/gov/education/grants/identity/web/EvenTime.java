package uk.gov.education.grants.identity.web;

import java.time.Duration;

/// Work that takes the same time whatever it finds, so that nobody learns from the clock what the answer does not say.
final class EvenTime {

    /// Longer than the work takes, unless the service has too much to do for anybody's clock to tell.
    private static final Duration ALWAYS = Duration.ofMillis(300);

    private EvenTime() {}

    static void take(Runnable work) {
        var began = System.nanoTime();
        try {
            work.run();
        } finally {
            pause(ALWAYS.minusNanos(System.nanoTime() - began));
        }
    }

    private static void pause(Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
