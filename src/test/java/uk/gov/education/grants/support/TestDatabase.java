package uk.gov.education.grants.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// PostgreSQL 18 for tests: a container where a Docker engine answers and has the image, else the same server embedded.
/// The embedded server is started once a run; each application that tests share gets an empty database of its own in
/// it.
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    static final String IMAGE = "postgres:18";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    @ServiceConnection
    @Conditional(DockerAnswers.class)
    PostgreSQLContainer postgresContainer() {
        return new PostgreSQLContainer(IMAGE);
    }

    @Bean
    @Conditional(DockerIsSilent.class)
    ConnectionDetails embeddedTestConnection() throws SQLException {
        var name = "house_" + DATABASES.incrementAndGet();
        try (var connection = Embedded.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new ConnectionDetails(Embedded.SERVER.getJdbcUrl("postgres", name));
    }

    private static final class Embedded {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    record ConnectionDetails(String url) implements JdbcConnectionDetails, FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "postgres";
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }

    static class DockerAnswers implements Condition {

        private static final boolean USABLE = probe();

        private static boolean probe() {
            try {
                DockerClientFactory.lazyClient().inspectImageCmd(IMAGE).exec();
                return true;
            } catch (RuntimeException silent) {
                return false;
            }
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return USABLE;
        }
    }

    static class DockerIsSilent extends DockerAnswers {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
