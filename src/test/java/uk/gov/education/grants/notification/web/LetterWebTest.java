package uk.gov.education.grants.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.notification.LetterKind;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// Who reads which letters.
@WholeHouse
@Transactional
class LetterWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    UUID hackney;
    Actor editor;
    Actor certifier;
    Browser ed;
    Browser officer;
    Browser admin;

    @BeforeEach
    void anOpenRound() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR);
        certifier = round.member("Cora", hackney, Role.CERTIFIER);
        round.member("Nell", round.calderdale(), Role.BID_EDITOR, Role.CERTIFIER);
        ed = Browser.of(mvc, "ed@example.org");
        officer = ofTheDepartment("Olu", Role.OFFICER);
        admin = ofTheDepartment("Ada", Role.ADMIN);
        saved.flush();
    }

    @Test
    void theBidderReadsEveryLetterAboutItsBid() {
        var page = ed.page("/bids/%s/letters".formatted(submitted()));
        assertThat(page.select(".govuk-summary-card__title").eachText())
                .containsExactly("Bid received, to Ed", "Bid received, to Cora", "Bid ready for sign-off, to Cora");
        assertThat(page.text()).contains("Not sent", "No mail server was configured.", "Dear Ed,", "<b>homes</b>");
    }

    @Test
    void theDepartmentReadsItsOwnLettersAndNotTheOrganisations() {
        var page = officer.page("/bids/%s/letters".formatted(submitted()));
        assertThat(page.text()).contains("Bid received, to Ed").doesNotContain("sign-off");
        assertThat(page.select("form[action$=/again]")).isEmpty();
    }

    @Test
    void aDraftHasNoLettersForTheDepartmentAndNothingAtAllForNeighbours() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        assertThat(officer.get("/bids/%s/letters".formatted(bid))).hasStatus(404);
        var sent = submitted();
        assertThat(Browser.of(mvc, "nell@example.org").get("/bids/%s/letters".formatted(sent)))
                .hasStatus(404);
        var assessor = ofTheDepartment("Asa", Role.ASSESSOR);
        saved.flush();
        assertThat(assessor.get("/bids/%s/letters".formatted(sent))).hasStatus(404);
        assertThat(assessor.get("/awards/CSCIP-2017-0004/letters")).hasStatus(404);
        assertThat(officer.get("/bids/BID-2026-9999/letters")).hasStatus(404);
    }

    @Test
    void administratorsReadTheLogByStateAndNobodyElseDoes() {
        submitted();
        assertThat(admin.page("/admin/letters").select("tbody tr")).hasSize(3);
        assertThat(admin.page("/admin/letters?status=NOT_SENT").select("tbody tr"))
                .hasSize(3);
        assertThat(admin.page("/admin/letters?status=FAILED").text()).contains("There is no such letter.");
        assertThat(admin.page("/admin/letters?status=nonsense").select("tbody tr"))
                .hasSize(3);
        assertThat(officer.get("/admin/letters")).hasStatus(403);
        assertThat(ed.get("/admin/letters")).hasStatus(403);
    }

    @Test
    void aLongLogIsReadPageByPage() {
        db.sql("""
                        insert into letter (kind, occasion, about, person_name, address, subject, body, status, queued_at)
                        select 'SUBMITTED', 'Test ' || n, 'BID-2026-0001', 'Ed', 'ed@example.org', 'S', 'B', 'FAILED', now()
                        from generate_series(1, 60) n""").update();
        var first = admin.page("/admin/letters?status=FAILED");
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.select(".govuk-pagination__next a").attr("href");
        assertThat(admin.page(next).select("tbody tr")).hasSize(10);
        assertThat(StatementCount.during(() -> admin.page("/admin/letters"))).isLessThanOrEqualTo(4);
    }

    @Test
    void withoutAMailServerNothingIsSentAgain() {
        submitted();
        var id = db.sql("select min(id) from letter").query(Long.class).single();
        assertThat(admin.post("/letters/%d/again".formatted(id), Map.of())).hasStatus(409);
        assertThat(ed.post("/letters/%d/again".formatted(id), Map.of())).hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsPreviewed(LetterKind kind) {
        assertThat(officer.page("/letters").select("a[href=/letters/%s]".formatted(kind.address())))
                .hasSize(1);
        assertThat(officer.page("/letters/" + kind.address()).text()).contains("Dear Jo Patel,");
        assertThat(ed.get("/letters/" + kind.address())).hasStatus(403);
    }

    @Test
    void theOfficerReadsTheOutcomeBeforeItIsToldAndToHowManyItGoes() {
        var bid = submitted();
        assertThat(officer.page("/bids/%s/letters/preview/unsuccessful".formatted(bid))
                        .text())
                .contains("Would go to 2 people", "The bid for Stable <b>homes</b> is not successful");
        assertThat(officer.get("/bids/%s/letters/preview/returned-to-editors".formatted(bid)))
                .hasStatus(404);
        assertThat(ed.get("/bids/%s/letters/preview/unsuccessful".formatted(bid)))
                .hasStatus(403);
        round.completeBid(editor, hackney, "Safe homes");
        round.completeBid(editor, hackney, "Calm homes");
        saved.flush();
        assertThat(officer.page("/rounds/%s/letters/preview".formatted(OpenRound.CODE))
                        .text())
                .contains("Round extended", "Would go to 2 people");
        assertThat(officer.get("/rounds/no-such-round/letters/preview")).hasStatus(404);
    }

    private Browser ofTheDepartment(String name, Role role) {
        var username = name.toLowerCase(Locale.UK) + "@example.org";
        var id = people.add(Actor.SERVICE, username, name, "a long password");
        people.grant(Actor.SERVICE, id, role, null, null);
        return Browser.of(mvc, username);
    }

    private BidReference submitted() {
        var bid = round.completeBid(editor, hackney, "Stable <b>homes</b>");
        bids.markReady(editor, bid);
        bids.submit(certifier, bid);
        saved.flush();
        return bid;
    }
}
