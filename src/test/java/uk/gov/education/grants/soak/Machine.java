package uk.gov.education.grants.soak;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/// Times say something of the service only where the machine has nothing else to do. `-Dsoak.wait=0` does not wait for
/// that.
final class Machine {

    private static final double QUIET = 1;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(Integer.getInteger("soak.wait", 4));

    private Machine() {}

    /// Waits a while for what went before to die down, and says whether it did.
    static boolean isQuiet() throws InterruptedException {
        var latest = Instant.now().plus(LONGEST_WAIT);
        while (load() >= QUIET && Instant.now().isBefore(latest)) {
            Thread.sleep(5_000);
        }
        return load() < QUIET;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
