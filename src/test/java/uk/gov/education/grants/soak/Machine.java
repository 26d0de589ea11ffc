package uk.gov.education.grants.soak;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/// Times say something of the service only where the machine has nothing else to do. `-Dsoak.wait=0` does not wait for
/// that.
final class Machine {

    /// Of all processors.
    private static final double QUIET = 0.2;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(Integer.getInteger("soak.wait", 4));

    private Machine() {}

    /// Waits a while for what went before to die down, and says whether it did.
    static boolean isQuiet() throws InterruptedException {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var latest = Instant.now().plus(LONGEST_WAIT);
        while (Instant.now().isBefore(latest)) {
            // it tells of the time since it was last asked
            machine.getCpuLoad();
            Thread.sleep(LONG_ENOUGH);
            if (machine.getCpuLoad() < QUIET) {
                return true;
            }
        }
        return false;
    }
}
