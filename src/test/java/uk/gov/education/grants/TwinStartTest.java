package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
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

/// Instances of a new release start on one database: two at once, or one that is killed on the way.
@WholeHouse
class TwinStartTest {

    private static final String TWINS = "twins";

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    Flyway ofTheService;

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

    /// Whoever was killed between the two could not start again: the migration would be done twice.
    @Test
    void aMigrationAndTheLineThatSaysSoAreOneTransaction() {
        flyway().migrate();
        assertThat(twins().sql("""
                        select count(*) from flyway_schema_history
                        where xmin::text in (select xmin::text from pg_attribute)""").query(Long.class).single())
                .as("lines that were written together with a column")
                .isPositive();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .configuration(ofTheService.getConfiguration())
                .dataSource(source(ofTheTwins()))
                .load();
    }

    private JdbcClient twins() {
        return JdbcClient.create(source(ofTheTwins()));
    }

    private JdbcClient admin() {
        return JdbcClient.create(source(connection.getJdbcUrl()));
    }

    private String ofTheTwins() {
        return connection.getJdbcUrl().replaceAll("/[^/?]+(\\?|$)", "/" + TWINS + "$1");
    }

    private DataSource source(String url) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                url,
                String.valueOf(connection.getUsername()),
                String.valueOf(connection.getPassword()));
    }
}
