package uk.gov.education.grants.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.audit.AuditChain;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.PersonId;
import uk.gov.education.grants.support.SiteReader;

/// What becomes of accounts and of bids when their time is over, seven years on.
@DemoHouse
@Transactional
class LettingGoDbTest {

    private static final String ROUND = "leaving-care-well";
    private static final String LEFT = "assessor4@example.org";

    @Autowired
    Retention retention;

    @Autowired
    PeopleService people;

    @Autowired
    ActorLookup actors;

    @Autowired
    AuditChain audit;

    @Autowired
    SiteReader reader;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    UUID left;

    @BeforeEach
    void somebodyHasLeft() {
        left = PersonId.of(db, LEFT);
        people.setDisabled(Actor.SERVICE, left, true);
        saved.flush();
        saved.clear();
    }

    @Test
    void anAccountIsLetGoOfSevenYearsAfterItWasSwitchedOff() {
        ago("7 years - 1 day");
        retention.letGo();
        assertThat(nameOf(left)).isEqualTo("Dev Sharma");
        ago("7 years 1 day");
        retention.letGo();
        assertThat(nameOf(left)).isEqualTo("Somebody who has left");
        for (var table : List.of("membership", "assessor", "assessor_expertise", "assessor_interest")) {
            assertThat(count(table + " where person_id = '%s'".formatted(left)))
                    .as(table)
                    .isZero();
        }
        assertThat(reader.get("admin", "/admin/people")).bodyText().doesNotContain("Somebody who has left", LEFT);
        assertThat(reader.get("admin", "/admin/people/" + left)).hasStatus(404);
        retention.letGo();
        assertThat(count("person where let_go_at is not null")).isOne();
    }

    @Test
    void noBidIsLetGoOfBeforeSevenYearsAreOver() {
        decided("7 years - 1 day");
        assertThatThrownBy(this::letGoOfBids)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("seven years");
    }

    @Test
    void nothingIsLeftOfBidsThatLedToNothingAndWhatWasAwardedIsWhole() {
        decided("7 years 1 day");
        var bids = db.sql("""
                        select b.id from bid b join funding_round r on r.id = b.round_id
                        where r.code = :round and not exists (select from award where project_id = b.project_id)""").param("round", ROUND).query(UUID.class).list();
        assertThat(bids).isNotEmpty();
        var others = everythingElse(bids);
        var money = money();

        assertThat(letGoOfBids()).isEqualTo(bids.size());

        assertThat(everythingElse(bids)).isEqualTo(others);
        assertThat(rowsOf(bids))
                .allSatisfy((column, rows) -> assertThat(rows).as(column).isZero());
        assertThat(money()).isEqualTo(money);
        assertThat(audit.verify(actors.actor("admin@example.org").orElseThrow()).isWhole())
                .isTrue();
        assertThat(db.sql("select sentence from audit_entry where event = 'BidsLetGo'")
                        .query(String.class)
                        .single())
                .startsWith("let go of %d bids".formatted(bids.size()));
        for (var page : List.of("/rounds/%s/bids", "/rounds/%s", "/rounds/%s/evidence-pack")) {
            assertThat(reader.get("officer", page.formatted(ROUND))).as(page).hasStatusOk();
        }
    }

    @Test
    void theServiceItselfMayNotDoSo() {
        decided("7 years 1 day");
        assertThatThrownBy(() -> db.sql("select let_go_of_bids(:round)")
                        .param("round", ROUND)
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void ago(String time) {
        db.sql("update person set disabled_at = now() - cast(:time as interval) where id = :id")
                .param("time", time)
                .param("id", left)
                .update();
    }

    private void decided(String ago) {
        db.sql("update funding_round set decision_on = current_date - cast(:ago as interval) where code = :round")
                .param("ago", ago)
                .param("round", ROUND)
                .update();
    }

    /// As whoever owns the schema.
    private long letGoOfBids() {
        db.sql("reset role").update();
        var gone = db.sql("select let_go_of_bids(:round)")
                .param("round", ROUND)
                .query(Long.class)
                .single();
        db.sql("set role grants_app").update();
        return gone;
    }

    /// How many rows of these bids there are in each table that knows bids by their ids.
    private Map<String, Long> rowsOf(List<UUID> bids) {
        return inTablesOfBids("= any(:bids)", bids);
    }

    private Map<String, Long> everythingElse(List<UUID> bids) {
        return inTablesOfBids("<> all(:bids)", bids);
    }

    private Map<String, Long> inTablesOfBids(String which, List<UUID> bids) {
        return db.sql("""
                        select c.table_name || '.' || c.column_name
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
                          and (c.column_name = 'bid_id' or c.table_name = 'bid' and c.column_name = 'id'
                               or c.table_name = 'document' and c.column_name = 'subject')
                          and c.table_name !~ '^report_'""").query(String.class).list().stream()
                .collect(Collectors.toMap(
                        column -> column,
                        column -> db.sql("select count(*) from %s where %s %s"
                                        .formatted(
                                                column.substring(0, column.indexOf('.')),
                                                column.substring(column.indexOf('.') + 1),
                                                which))
                                .param("bids", bids.toArray(UUID[]::new))
                                .query(Long.class)
                                .single()));
    }

    private List<Long> money() {
        return List.of(count("ledger_entry"), count("award"), count("payment"), count("report_edition"));
    }

    private String nameOf(UUID person) {
        return db.sql("select name from person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }
}
