package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.support.WholeHouse;

/// The database is the last wall: it stands on its own, whatever the application does.
@WholeHouse
@Transactional
class SchemaTest {

    @Autowired
    JdbcClient db;

    @Test
    void theDatabaseIsPostgreSql18() {
        assertThat(db.sql("show server_version").query(String.class).single()).startsWith("18");
    }

    @Test
    void theApplicationWorksAsARoleThatOwnsNothing() {
        assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("grants_app");
        assertThat(db.sql("select count(*) from pg_class where relowner = 'grants_app'::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theAuditTrailCannotBeRewritten() {
        assertThatThrownBy(() ->
                        db.sql("update audit_entry set sentence = 'nothing'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theAuditTrailCannotBeThinnedOut() {
        assertThatThrownBy(() -> db.sql("delete from audit_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /// Errors go into the log, and what somebody typed does not.
    @Test
    void anErrorOfTheDatabaseDoesNotRepeatWhatWasTyped() {
        assertThatThrownBy(() -> db.sql("""
                        insert into sign_in_attempt (kind, subject, failures, first_at)
                        values ('HOUSE', 'jo@example.org', 1, now())""").update())
                .rootCause()
                .hasMessageContaining("sign_in_attempt_kind_is_known")
                .hasMessageNotContaining("jo@example.org");
    }

    /// No award, bid, payment or anything else can point to one.
    @Test
    void nothingPointsToAFlexibilityRequest() {
        assertThat(db.sql("""
                        select distinct conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid::regclass::text like 'flexibility%'
                        order by 1""").query(String.class).list())
                .containsExactly("flexibility_answer", "flexibility_consultation");
    }
}
