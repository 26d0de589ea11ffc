package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.gov.education.grants.audit.VerifyCommand;
import uk.gov.education.grants.support.AddingUp;
import uk.gov.education.grants.support.KeptRows;
import uk.gov.education.grants.support.WholeHouse;

/// What a release has kept is brought up to this one: no line of the audit trail is lost or changed, and the money adds
/// up. Before a release, `KeepTheRelease` puts its rows beside those of the others.
@WholeHouse
class LastReleaseTest {

    static final Path KEPT = Path.of("src/test/resources/releases");

    private static final String COPY = "last_release";

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    Flyway ofTheService;

    static Stream<Path> releases() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList().stream();
        }
    }

    @BeforeEach
    void aDatabaseOfItsOwn() {
        JdbcClient.create(database(connection.getJdbcUrl()))
                .sql("create database " + COPY)
                .update();
    }

    @AfterEach
    void itGoes() {
        JdbcClient.create(database(connection.getJdbcUrl()))
                .sql("drop database " + COPY + " with (force)")
                .update();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void itsRowsAreBroughtUpToThisOne(Path release) throws IOException, SQLException {
        var copy = database(copyUrl());
        migrate(copy, release.getFileName().toString().replace(".zip", ""));
        var rows = new KeptRows(copy);
        try (var file = Files.newInputStream(release)) {
            rows.read(file);
        }
        var before = rows.counts();
        migrate(copy, "latest");
        assertThat(rows.counts()).as("no table lost rows").containsAll(before);
        assertThat(JdbcClient.create(copy)
                        .sql(AddingUp.WRONG)
                        .query(String.class)
                        .list())
                .as("what does not add up")
                .isEmpty();
        var told = new ByteArrayOutputStream();
        assertThat(VerifyCommand.run(
                        new PrintStream(told, true, StandardCharsets.UTF_8),
                        "--grants.audit.verify",
                        "--spring.datasource.url=" + copyUrl(),
                        "--spring.datasource.username=" + connection.getUsername(),
                        "--spring.datasource.password=" + connection.getPassword()))
                .as(told.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private void migrate(DataSource copy, String upTo) {
        Flyway.configure()
                .configuration(ofTheService.getConfiguration())
                .dataSource(copy)
                .target(upTo)
                .load()
                .migrate();
    }

    private String copyUrl() {
        return connection.getJdbcUrl().replaceAll("/[^/?]+(\\?|$)", "/" + COPY + "$1");
    }

    private DataSource database(String url) {
        return new DriverManagerDataSource(
                url, String.valueOf(connection.getUsername()), String.valueOf(connection.getPassword()));
    }
}
