package uk.gov.education.grants;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// Starts the service. The one Clock of the house is made here; everything else that needs the time is given it.
@Modulithic(
        systemName = "Grant programmes",
        sharedModules = {"shared", "govuk"})
@SpringBootApplication
public class GrantsApplication {

    public static void main(String[] args) {
        SpringApplication.run(GrantsApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
