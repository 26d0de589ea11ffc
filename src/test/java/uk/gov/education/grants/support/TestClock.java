package uk.gov.education.grants.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.gov.education.grants.demo.MovableClock;

/// Time for tests: ten in the morning of 24 November 2026, UK time, and not a second later until a test says so.
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final ZonedDateTime NOW = TODAY.atTime(10, 0).atZone(MovableClock.UNITED_KINGDOM);

    @Bean
    @Primary
    MovableClock testClock() {
        return new MovableClock(Clock.fixed(NOW.toInstant(), MovableClock.UNITED_KINGDOM));
    }
}
