package uk.gov.education.grants.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.privacy.Inventory.About;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.PersonId;
import uk.gov.education.grants.support.WholeHouse;

/// What is kept about people is known column by column, is given to those who ask, and is let go in time.
@WholeHouse
@Transactional
class PrivacyDbTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    PeopleService people;

    @Autowired
    Retention retention;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    @Autowired
    MovableClock clock;

    Browser admin;

    @BeforeEach
    void anAdministrator() {
        clock.reset();
        var id = people.add(Actor.SERVICE, "ada@example.org", "Ada Min", "not looked at here");
        people.grant(Actor.SERVICE, id, Role.ADMIN, null, null);
        saved.flush();
        admin = Browser.of(mvc, "ada@example.org");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everyColumnIsInTheInventoryOnceAndNoneThatIsNotThere() {
        var known = new ArrayList<String>();
        Inventory.read()
                .tables()
                .forEach(table -> Arrays.stream(About.values())
                        .flatMap(about -> table.columns(about).stream())
                        .forEach(column -> known.add(table.name() + "." + column)));
        assertThat(known).doesNotHaveDuplicates();
        assertThat(known).containsExactlyInAnyOrderElementsOf(columns("true"));
    }

    @Test
    void whatPointsAtAPersonIsSaidToBeAboutOne() {
        var pointing = db.sql("""
                        select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'person'::regclass""").query(String.class).list();
        assertThat(namesOf(About.PERSON)).containsAll(pointing);
    }

    @Test
    void hashesAndTokensAreSaidToBeSecret() {
        assertThat(namesOf(About.SECRET)).containsAll(columns("a.attname ~ '(token|password)'"));
    }

    @Test
    void somebodyWhoAsksGetsEverythingAboutThemAndNothingAboutOthers() {
        round.with(new GrantCeiling(Money.pounds(250_000)));
        var hackney = round.hackney();
        var ed = round.member("Ed", hackney, Role.BID_EDITOR);
        round.member("Nell", hackney, Role.BID_EDITOR);
        var bid = round.completeBid(ed, hackney, "A weekend family");
        saved.flush();
        var everything = everythingAbout("ed@example.org");
        assertThat(everything.get("name").asString()).isEqualTo("Ed");
        assertThat(tablesIn(everything)).contains("person", "membership", "bid", "bid_section", "audit_entry");
        assertThat(everything.toString())
                .contains(bid.toString())
                .contains("\"started_by\":\"this person\"")
                .doesNotContain("nell@example.org")
                .doesNotContain("password_hash");
        assertThat(tablesIn(everythingAbout("nell@example.org")))
                .contains("person", "membership")
                .doesNotContain("bid");
        assertThat(db.sql("select sentence from audit_entry where event = 'DataCopied' and subject = 'ed@example.org'")
                        .query(String.class)
                        .single())
                .isEqualTo("copied everything that is kept about ed@example.org");
    }

    @Test
    void onlyAdministratorsMayAsk() {
        round.member("Ed", round.hackney(), Role.BID_EDITOR);
        saved.flush();
        var ed = Browser.of(mvc, "ed@example.org");
        assertThat(ed.get("/admin/privacy")).hasStatus(403);
        var copy = "/admin/people/%s/data.json";
        assertThat(ed.post(copy.formatted(PersonId.of(db, "ed@example.org")), Map.of()))
                .hasStatus(403);
        assertThat(admin.post(copy.formatted(UUID.randomUUID()), Map.of())).hasStatus(404);
    }

    @Test
    void whatIsKeptForAShortTimeIsLetGo() {
        db.sql("insert into sign_in_attempt (kind, subject, failures, first_at) values ('ACCOUNT', 'x', 3, :now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        clock.setTo(clock.instant().plus(Duration.ofHours(23)));
        retention.letGo();
        assertThat(attempts()).isOne();
        clock.setTo(clock.instant().plus(Duration.ofHours(2)));
        retention.letGo();
        assertThat(attempts()).isZero();
    }

    private long attempts() {
        return db.sql("select count(*) from sign_in_attempt where subject = 'x'")
                .query(Long.class)
                .single();
    }

    private JsonNode everythingAbout(String username) {
        var answer = admin.post("/admin/people/%s/data.json".formatted(PersonId.of(db, username)), Map.of());
        assertThat(answer).hasStatusOk();
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> tablesIn(JsonNode everything) {
        return everything
                .get("rows")
                .valueStream()
                .map(row -> row.get("table").asString())
                .distinct()
                .toList();
    }

    /// As the catalogue has them: the information schema shows only what the application may read.
    private List<String> columns(String which) {
        return db.sql("""
                        select c.relname || '.' || a.attname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and %s""".formatted(which)).query(String.class).list();
    }

    private static List<String> namesOf(About about) {
        return Inventory.read().tables().stream()
                .flatMap(table -> table.columns(about).stream().map(column -> table.name() + "." + column))
                .toList();
    }
}
