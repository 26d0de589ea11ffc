package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.KeptRows;

/// Run by hand before a release, `./mvnw -Dtest=KeepTheRelease test`: keeps the rows of the demonstration, whose people
/// are made up, for `LastReleaseTest` to bring up to every release that follows.
@DemoHouse
class KeepTheRelease {

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    Flyway flyway;

    @Test
    void itsRowsAreKept() throws IOException, SQLException {
        var version = Objects.requireNonNull(flyway.info().current()).getVersion();
        var file = Files.createDirectories(LastReleaseTest.KEPT).resolve(version + ".zip");
        try (var out = Files.newOutputStream(file)) {
            new KeptRows(new DriverManagerDataSource(
                            connection.getJdbcUrl(),
                            String.valueOf(connection.getUsername()),
                            String.valueOf(connection.getPassword())))
                    .write(out);
        }
        assertThat(file).isNotEmptyFile();
    }
}
