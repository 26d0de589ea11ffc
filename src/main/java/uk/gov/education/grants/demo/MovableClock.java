package uk.gov.education.grants.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock that runs at the real pace and can be set to another day, so that a demonstration or a test can live
/// through years.
public final class MovableClock extends Clock {

    public static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final Clock real;
    private volatile Duration shift = Duration.ZERO;

    public MovableClock(Clock real) {
        this.real = real;
    }

    /// Sets the clock to ten in the morning, UK time, of a day.
    public void setTo(LocalDate day) {
        setTo(day.atTime(10, 0).atZone(UNITED_KINGDOM).toInstant());
    }

    public void setTo(Instant instant) {
        shift = Duration.between(real.instant(), instant);
    }

    /// Back to the real time.
    public void reset() {
        shift = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return UNITED_KINGDOM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
