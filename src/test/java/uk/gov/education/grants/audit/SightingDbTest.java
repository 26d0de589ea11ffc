package uk.gov.education.grants.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.privacy.Retention;
import uk.gov.education.grants.support.WholeHouse;

/// What becomes of the lines of who saw what, once they are written.
@WholeHouse
@Transactional
class SightingDbTest {

    @Autowired
    SightingService sightings;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(strings = {"update sighting set address = ''", "delete from sighting", "truncate sighting"})
    void theServiceCannotChangeOrRemoveALine(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    /// By the clock of the database: the one of this test stands still.
    @Test
    void linesAreLetGoAfterTwoYearsAndNoneSooner() {
        writtenOn("2 years 1 hour", "an-old-line");
        writtenOn("2 years -1 hour", "a-line-of-two-years");
        retention.letGo();
        assertThat(db.sql("select subject from sighting where subject like 'a%-line%'")
                        .query(String.class)
                        .list())
                .containsExactly("a-line-of-two-years");
    }

    @Test
    void anAddressThatNeverEndsIsKeptInPart() {
        sightings.write(
                Awarding.OFFICER,
                new Sighting(Shown.CASE, true, "GET", "/bids/" + "x".repeat(9_000), "y".repeat(9_000)));
        assertThat(db.sql("select max(length(address)) from sighting")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    private void writtenOn(String ago, String subject) {
        var at = db.sql("select clock_timestamp() - cast(:ago as interval)")
                .param("ago", ago)
                .query(OffsetDateTime.class)
                .single()
                .withOffsetSameInstant(ZoneOffset.UTC);
        db.sql("""
                        insert into sighting (at, person_id, person_name, shown, was_refused, method, address, subject)
                        values (:at, :person, 'Olu', 'CASE', false, 'GET', '/bids', :subject)""")
                .param("at", at)
                .param("person", Awarding.OFFICER.person())
                .param("subject", subject)
                .update();
    }
}
