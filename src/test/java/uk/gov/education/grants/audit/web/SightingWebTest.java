package uk.gov.education.grants.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.PersonId;
import uk.gov.education.grants.support.WholeHouse;

/// Who saw what, as it is written down and read.
@WholeHouse
@Transactional
class SightingWebTest {

    private static final String PAGE = "/admin/audit/sightings";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    BidReference bid;
    Browser ed;
    Browser officer;
    Browser finance;
    Browser admin;

    @BeforeEach
    void aBid() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        var hackney = round.hackney();
        bid = round.completeBid(round.member("Ed", hackney, Role.BID_EDITOR), hackney, "A weekend family");
        ed = Browser.of(mvc, "ed@example.org");
        officer = ofTheDepartment("Olu", Role.OFFICER);
        finance = ofTheDepartment("Fay", Role.FINANCE);
        admin = ofTheDepartment("Ada", Role.ADMIN);
        saved.flush();
    }

    @Test
    void whoeverReadsTheirOwnBidOrWhatAnybodyMayReadIsNotWrittenDown() {
        ed.page("/bids/" + bid);
        ed.page("/bids/%s/summary".formatted(bid));
        ed.page("/bids/%s/people".formatted(bid));
        officer.page("/rounds");
        Browser.ofThePublic(mvc).page("/awards");
        assertThat(lines()).isEmpty();
    }

    @Test
    void whoeverIsRefusedIsWrittenDownOnce() {
        assertThat(ed.get("/admin/people?secret=typed")).hasStatus(403);
        assertThat(officer.get("/bids/%s/people".formatted(bid))).hasStatus(404);
        assertThat(ed.post(pageOf("olu") + "/data.json", Map.of())).hasStatus(403);
        assertThat(Browser.ofThePublic(mvc).get("/admin/people")).hasStatus(302);
        assertThat(ed.get("/no-such-page")).hasStatus(404);
        assertThat(lines())
                .containsExactly(
                        "Ed PEOPLE t GET /admin/people ",
                        "Olu CASE t GET /bids/%1$s/people %1$s".formatted(bid),
                        "Ed FILE t POST %s/data.json olu@example.org".formatted(pageOf("olu")));
    }

    @Test
    void aLinkThatLetsSomebodyInIsNeverWrittenDown() {
        assertThat(officer.get("/invitations/a-token-that-is-not-known")).hasStatus(404);
        assertThat(officer.get("/sign-in/forgotten/a-token-that-is-not-known")).hasStatus(404);
        assertThat(lines()).isEmpty();
    }

    @Test
    void theLinesAreFoundByPersonSubjectAndDayAndLookingAtThemIsWrittenDown() {
        officer.get("/bids/%s/people".formatted(bid));
        finance.get("/bids/%s/people".formatted(bid));
        admin.page(pageOf("ed"));
        // tests that commit leave lines behind, since nobody can delete one: what is newest comes first
        assertThat(rows(PAGE)).first().asString().contains("Ada", "People", pageOf("ed") + ", of ed@example.org");
        assertThat(rows(PAGE)).first().asString().contains("24 November 2026 at 10:00", "Ada", "People", PAGE);
        assertThat(rows(PAGE + "?person=Olu@example.org"))
                .singleElement()
                .asString()
                .contains("Olu", "A case, refused");
        assertThat(rows(PAGE + "?person=Fay")).singleElement().asString().contains("Fay");
        assertThat(rows(PAGE + "?subject=" + bid)).hasSize(2);
        assertThat(rows(PAGE + "?subject=ed@example.org"))
                .singleElement()
                .asString()
                .contains("Ada");
        assertThat(rows(PAGE + "?day-day=24&day-month=11&day-year=2026&subject=" + bid))
                .hasSize(2);
        assertThat(rows(PAGE + "?day-day=23&day-month=11&day-year=2026")).isEmpty();
        assertThat(admin.page(PAGE + "?day-day=31&day-month=2&day-year=2026").title())
                .startsWith("Error: ");
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (var time = 0; time < 60; time++) {
            finance.get("/bids/%s/people".formatted(bid));
        }
        var first = admin.page(PAGE + "?person=Fay&subject=" + bid);
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.select(".govuk-pagination__next a").attr("href");
        assertThat(next).contains("person=Fay", "subject=" + bid);
        assertThat(rows(next)).hasSize(10);
    }

    @Test
    void theLinesAreTakenAwayAsAFileAndThatIsWrittenDownFirst() {
        officer.get("/bids/%s/people".formatted(bid));
        var file = admin.text(PAGE + ".csv?person=olu@example.org");
        assertThat(file.lines())
                .containsExactly(
                        "at,username,name,shown,was_refused,method,address,subject",
                        "2026-11-24T10:00:00Z,olu@example.org,Olu,CASE,t,GET,/bids/%1$s/people,%1$s".formatted(bid));
        assertThat(lines()).last().asString().isEqualTo("Ada FILE f GET %s.csv ".formatted(PAGE));
        assertThat(admin.get(PAGE + ".csv?day-day=31&day-month=2&day-year=2026"))
                .hasStatus(400);
    }

    @Test
    void onlyAdministratorsReadThem() {
        assertThat(officer.get(PAGE)).hasStatus(403);
        assertThat(officer.get(PAGE + ".csv")).hasStatus(403);
        assertThat(officer.page("/admin/audit").text()).doesNotContain("Who saw what");
        assertThat(admin.page("/admin/audit").text()).contains("Who saw what");
    }

    @Test
    void aPageThatCannotBeWrittenDownIsShownAllTheSame() {
        nothingCanBeWrittenDown();
        assertThat(admin.get("/admin/people")).hasStatusOk();
    }

    @Test
    void bankDetailsThatCannotBeWrittenDownAreNotShown() {
        nothingCanBeWrittenDown();
        assertNothingIsShown("/organisations/GB-LAE-HCK/bank-details", finance);
    }

    @Test
    void aFileThatCannotBeWrittenDownIsNotGiven() {
        nothingCanBeWrittenDown();
        assertNothingIsShown(PAGE + ".csv", admin);
    }

    @Test
    void whatSomebodyReadAndWhoReadOfThemIsInTheFileForWhoeverAsks() {
        assertThat(ed.get("/admin/people")).hasStatus(403);
        admin.page(pageOf("ed"));
        var file = admin.post(pageOf("ed") + "/data.json", Map.of());
        assertThat(file).hasStatusOk();
        var text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.contains("\"table\": \"sighting\"")))
                .anyMatch(line -> line.contains("\"person_name\": \"Ed\"") && line.contains("\"was_refused\": true"))
                .anyMatch(line -> line.contains("\"subject\": \"ed@example.org\""))
                .noneMatch(line -> line.contains("Ada"));
    }

    private String pageOf(String name) {
        return "/admin/people/" + PersonId.of(db, name + "@example.org");
    }

    private static void assertNothingIsShown(String address, Browser browser) {
        var answer = browser.get(address);
        assertThat(answer).hasStatus(503);
        assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
    }

    private void nothingCanBeWrittenDown() {
        db.sql("set local role none").update();
        db.sql("revoke insert on sighting from grants_app").update();
        db.sql("set local role grants_app").update();
    }

    private List<String> rows(String address) {
        return admin.page(address).select("tbody tr").eachText();
    }

    /// Without what was written down before this test.
    private List<String> lines() {
        return db.sql("""
                        select concat_ws(' ', person_name, shown, was_refused, method, address, subject) from sighting
                        where xmin = pg_current_xact_id()::xid order by id""").query(String.class).list();
    }

    private Browser ofTheDepartment(String name, Role role) {
        var username = name.toLowerCase(Locale.UK) + "@example.org";
        var id = people.add(Actor.SERVICE, username, name, "not looked at here");
        people.grant(Actor.SERVICE, id, role, null, null);
        return Browser.of(mvc, username);
    }
}
