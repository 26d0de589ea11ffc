package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import uk.gov.education.grants.support.WholeHouse;

/// Two instances of a new release start at once on one database.
@WholeHouse
class TwinStartTest {

    private static final String TWINS = "twins";

    @Autowired
    JdbcConnectionDetails connection;

    @BeforeEach
    void aDatabaseOfItsOwn() {
        admin().sql("create database " + TWINS).update();
    }

    @AfterEach
    void itGoes() {
        admin().sql("drop database " + TWINS + " with (force)").update();
    }

    @Test
    void oneMigratesAndTheOtherWaits() throws InterruptedException {
        try (var twins = Executors.newFixedThreadPool(2)) {
            var results =
                    twins.invokeAll(List.<Callable<MigrateResult>>of(flyway()::migrate, flyway()::migrate)).stream()
                            .map(each -> each.resultNow())
                            .toList();
            assertThat(results).allMatch(result -> result.success);
            var done = results.stream()
                    .mapToInt(result -> result.migrationsExecuted)
                    .sum();
            assertThat(done).isEqualTo(flyway().info().applied().length);
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(
                        connection.getJdbcUrl().replaceAll("/[^/?]+(\\?|$)", "/" + TWINS + "$1"),
                        connection.getUsername(),
                        connection.getPassword())
                .load();
    }

    private JdbcClient admin() {
        return JdbcClient.create(new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                connection.getJdbcUrl(),
                String.valueOf(connection.getUsername()),
                String.valueOf(connection.getPassword())));
    }
}
