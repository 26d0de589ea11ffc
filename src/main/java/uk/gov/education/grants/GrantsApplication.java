package uk.gov.education.grants;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.Modulithic;
import uk.gov.education.grants.audit.VerifyCommand;

/// Starts the service, or verifies its audit trail where that is asked for. The one Clock of the house is made here;
/// everything else that needs the time is given it.
@Modulithic(
        systemName = "Grant programmes",
        sharedModules = {"shared", "govuk"})
@SpringBootApplication
public class GrantsApplication {

    public static void main(String[] args) {
        if (VerifyCommand.isAskedForBy(args)) {
            System.exit(VerifyCommand.run(System.out, args));
        }
        SpringApplication.run(GrantsApplication.class, args);
    }

    @Bean
    Clock clock(JdbcClient db) {
        return new DatabaseClock(db, Clock.system(ZoneId.of("Europe/London")));
    }
}
