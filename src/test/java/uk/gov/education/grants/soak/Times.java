package uk.gov.education.grants.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// What became of many measurements.
final class Times {

    private Times() {}

    static Duration median(Collection<Duration> times) {
        return share(times, 50);
    }

    /// The time within which so many of a hundred lay.
    static Duration share(Collection<Duration> times, int percent) {
        List<Duration> inOrder = times.stream().sorted().toList();
        return inOrder.get(Math.min(inOrder.size() - 1, inOrder.size() * percent / 100));
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
