package uk.gov.education.grants.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/// The demonstration's clock: it lives through 2016 and 2017 while the world is made, and then keeps the real time.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClock {

    @Bean
    @Primary
    MovableClock demonstrationClock(@Qualifier("clock") Clock real) {
        return new MovableClock(real);
    }
}
