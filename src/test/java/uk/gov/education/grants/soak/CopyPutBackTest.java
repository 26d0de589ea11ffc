package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gov.education.grants.support.AwardInSql;

/// A small database is copied while it runs and put back elsewhere, as the runbook has it; a large one is put back in
/// the soak.
class CopyPutBackTest {

    @TempDir
    Path folder;

    @Test
    void everyTableIsWhatItWas() throws IOException, SQLException {
        try (var cluster = new Cluster(folder.resolve("postgres"), Map.of("archive_mode", "on")).start()) {
            Flyway.configure()
                    .dataSource(cluster.url(), Cluster.OWNER, Cluster.OWNER)
                    .load()
                    .migrate();
            var archive = ArchivedCopy.archive(cluster, folder.resolve("archive"), 60);
            AwardInSql.award(cluster.db(), "SL-2016-0001").insert();
            var before = Tables.of(cluster.db());
            assertThat(before).hasSizeGreaterThan(100);
            var copy = ArchivedCopy.of(cluster, folder.resolve("copy"), archive);
            AwardInSql.award(cluster.db(), "SL-2016-0002").insert();
            assertThat(Tables.of(cluster.db())).isNotEqualTo(before);
            cluster.kill();
            try (var restored = copy.putBack(cluster, folder.resolve("restored"))) {
                assertThat(Tables.of(restored.db())).isEqualTo(before);
            }
        }
    }
}
