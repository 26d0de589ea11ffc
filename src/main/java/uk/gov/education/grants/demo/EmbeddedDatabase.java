package uk.gov.education.grants.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// A real PostgreSQL in a folder, for a first run without Docker or any set-up. The folder is `GRANTS_DATA_DIR`, or
/// `.data` where that is not set; what is in it is kept between runs and survives a killed application. Where
/// `SPRING_DATASOURCE_URL` names a server, that one is used and none is started here.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabase {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "postgres";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${GRANTS_DATA_DIR:.data}") Path dataDir) throws IOException {
        var folder = dataDir.resolve("postgres").toAbsolutePath();
        Files.createDirectories(folder.getParent());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.toFile())
                    .setCleanDataDirectory(false)
                    // The library starts its server for tests, with durability off; this one keeps people's work.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // Spring stops it after the connection pool; a shutdown hook of its own would race with that.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setDataDirectoryCustomizer(EmbeddedDatabase::stopOrphan)
                    .start();
        } catch (IllegalStateException locked) {
            throw new IllegalStateException(
                    "The folder %s is in use: the service is already running there. Stop it first, or set GRANTS_DATA_DIR to another folder."
                            .formatted(folder),
                    locked);
        }
    }

    @Bean
    JdbcConnectionDetails databaseConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl(OWNER, OWNER);
            }

            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return OWNER;
            }
        };
    }

    @Bean
    FlywayConnectionDetails schemaConnection(JdbcConnectionDetails database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.getJdbcUrl();
            }

            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return OWNER;
            }
        };
    }

    /// A killed application leaves its server running on the folder. It is stopped in order before a new one starts.
    private static void stopOrphan(File folder) {
        var pidFile = folder.toPath().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(EmbeddedDatabase::stop);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void stop(ProcessHandle server) {
        log.info("The last run was cut off; stopping its database server (process {}) first", server.pid());
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }
}
