package uk.gov.education.grants.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    static final String IMAGE = "postgres:18";

    @Bean
    @ServiceConnection
    @Conditional(DockerAnswers.class)
    PostgreSQLContainer postgresContainer() {
        return new PostgreSQLContainer(IMAGE);
    }

    @Bean(destroyMethod = "close")
    @Conditional(DockerIsSilent.class)
    EmbeddedPostgres embeddedTestPostgres() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean
    @Conditional(DockerIsSilent.class)
    ConnectionDetails embeddedTestConnection(EmbeddedPostgres postgres) {
        return new ConnectionDetails(postgres.getJdbcUrl("postgres", "postgres"));
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
