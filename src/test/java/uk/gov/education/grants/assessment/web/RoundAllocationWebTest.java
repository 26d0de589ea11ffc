package uk.gov.education.grants.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// All bids of a round are given to assessors at once: proposed, changed, checked, asked.
@WholeHouse
@Transactional
class RoundAllocationWebTest {

    private static final String PAGE = "/rounds/" + World.ROUND + "/allocation";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    World world;
    BidInWorld pause;
    BidInWorld mockingbird;
    Actor ana;
    Actor ben;
    Actor cy;
    UUID partner;
    Browser officer;

    @BeforeEach
    void twoBidsAndThreeAssessors() {
        world = new World(db);
        partner = world.charity("Family Action");
        pause = world.bid("Pause").with(partner).submitted();
        mockingbird = world.bid("Mockingbird fostering").submitted();
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        ben = world.person("Ben Assessor", Role.ASSESSOR);
        cy = world.person("Cy Assessor", Role.ASSESSOR);
        officer = browserOf(world.person("Olu Officer", Role.OFFICER));
    }

    @Test
    void theProposalIsCheckedAndAskedAtOnce() {
        knows(cy, "foster care");
        knows(cy, "mockingbirds");
        var page = officer.page(PAGE);
        assertThat(page.select("caption").first().text()).isEqualTo("2 bids, 4 assessments to ask for");
        assertThat(page.select("select")).hasSize(4);
        assertThat(chosenFor(page, mockingbird)).contains(cy.person().toString());
        assertThat(page.select("option").eachText()).contains("Cy Assessor, 0 of 20, knows mockingbirds");

        var check = shown(page, PAGE);
        assertThat(check.text()).contains("4 letters go out to 3 assessors.");
        assertThat(asked()).isZero();
        var fields = fieldsOf(check);
        assertThat(officer.post(PAGE + "/confirmation", fields)).hasRedirectedUrl(PAGE + "?asked=yes");
        assertThat(asked()).isEqualTo(4);
        assertThat(letters()).isEqualTo(4);
        assertThat(officer.page(PAGE + "?asked=yes").text())
                .contains("The assessors are asked.", "Every bid of this round has the 2 assessors");

        assertThat(officer.post(PAGE + "/confirmation", fields)).hasRedirectedUrl(PAGE + "?asked=yes");
        assertThat(asked()).isEqualTo(4);
        assertThat(letters()).isEqualTo(4);
    }

    @Test
    void theProposalKeepsToInterestsLimitsAndReadiness() {
        world.interest(ana, "trustee of", partner);
        db.sql("update assessor set most_bids = 1 where person_id = :ben")
                .param("ben", ben.person())
                .update();
        db.sql("update assessor set trained_until = date '2026-11-23' where person_id = :cy")
                .param("cy", cy.person())
                .update();
        var page = officer.page(PAGE);
        assertThat(chosenFor(page, mockingbird)).contains(ana.person().toString());
        assertThat(page.select("tbody").first().text())
                .contains("Nobody else fits. Of 3 assessors, ", "has an interest in the bid", "lacks training");
        assertThat(page.select("select[name^=assessor-" + pause.reference() + "] option")
                        .eachAttr("value"))
                .containsOnly("", ben.person().toString());
    }

    @Test
    void someBidsCanBePickedOut() {
        var page = officer.page(PAGE + "?bid=" + pause.reference());
        assertThat(page.select("select[name^=assessor-" + mockingbird.reference() + "]"))
                .isEmpty();
        assertThat(page.select("input[name=bid]").eachAttr("value"))
                .containsExactly(pause.reference().text());
        assertThat(shown(page, PAGE).select("input[name=bid]")).hasSize(1);
    }

    @Test
    void whatStandsInTheWayIsSaidAndNobodyIsAsked() {
        var fields = fieldsOf(shown(officer.page(PAGE), PAGE));
        world.interest(ana, "trustee of", partner);
        world.interest(ben, "trustee of", partner);
        world.interest(cy, "trustee of", partner);
        var refused = officer.post(PAGE + "/confirmation", fields);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(refused)
                .bodyText()
                .contains("Bid " + pause.reference() + ": ")
                .contains(
                        " is trustee of Family Action, a partner in the bid, and cannot assess it. Nobody was asked.");
    }

    @Test
    void whoeverWouldHaveTooMuchOrTheSameBidTwiceIsNamedBeforeAnybodyIsAsked() {
        db.sql("update assessor set most_bids = 1 where person_id = :ana")
                .param("ana", ana.person())
                .update();
        var refused = officer.refused(
                PAGE,
                Map.of(
                        field(pause, 1), ana.person().toString(),
                        field(pause, 2), ana.person().toString(),
                        field(mockingbird, 1), ben.person().toString()));
        assertThat(refused.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Choose different assessors for bid " + pause.reference(),
                        "Ana Assessor would have 2 bids in hand, and takes 1 at a time");
        assertThat(chosenFor(refused, mockingbird)).contains(ben.person().toString());
        assertThat(officer.refused(PAGE, Map.of()).text()).contains("Choose at least one assessor");
    }

    @Test
    void theChoiceCanBeChangedAfterItWasChecked() {
        var again = officer.post(
                PAGE + "/confirmation",
                Map.of("action", "change", field(pause, 1), ana.person().toString()));
        assertThat(again).hasStatusOk();
        assertThat(again).bodyText().contains("Ask assessors for all bids");
    }

    @Test
    void moreThanTheRoundAsksForAreNotAskedBehindAnothersBack() {
        var fields = fieldsOf(shown(officer.page(PAGE), PAGE));
        var dee = world.person("Dee Assessor", Role.ASSESSOR);
        officer.post(
                "/bids/%s/assessors".formatted(pause.reference()),
                Map.of("assessor", dee.person().toString()));
        assertThat(officer.post(PAGE + "/confirmation", fields))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("needs 1 more, and 2 would be asked");
    }

    @Test
    void theRoundIsGivenOutByOfficersOnly() {
        assertThat(browserOf(ana).get(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browserOf(pause.editor()).get(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browserOf(world.person("Fay Finance", Role.FINANCE)).get(PAGE))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browserOf(ana).post(PAGE + "/confirmation", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(officer.get("/rounds/no-such-round/allocation")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theProposalAsksTheDatabaseNoMoreForMoreBidsAndPeople() {
        officer.page(PAGE);
        var few = StatementCount.during(() -> officer.page(PAGE));
        for (var more = 0; more < 10; more++) {
            world.bid("Project " + more).submitted();
        }
        for (var name : "Dee Eli Flo Gus Hal".split(" ")) {
            world.person(name + " Assessor", Role.ASSESSOR);
        }
        assertThat(StatementCount.during(() -> officer.page(PAGE)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(13);
    }

    private void knows(Actor assessor, String subject) {
        db.sql("insert into assessor_expertise values (:person, :subject)")
                .param("person", assessor.person())
                .param("subject", subject)
                .update();
    }

    private Document shown(Document page, String address) {
        var answer = officer.post(address, fieldsOf(page));
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fieldsOf(Document page) {
        var fields = new LinkedHashMap<String, String>();
        page.select("main form[method=post] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main option[selected]")
                .forEach(option -> fields.put(option.closest("select").attr("name"), option.val()));
        fields.remove("_csrf");
        return fields;
    }

    private static List<String> chosenFor(Document page, BidInWorld bid) {
        return page.select("select[name^=assessor-" + bid.reference() + "] option[selected]")
                .eachAttr("value");
    }

    private static String field(BidInWorld bid, int slot) {
        return "assessor-%s-%d".formatted(bid.reference(), slot);
    }

    private int asked() {
        return db.sql("select count(*) from assessment").query(Integer.class).single();
    }

    private int letters() {
        return db.sql("select count(*) from letter where kind = 'ASSESSOR_ASKED'")
                .query(Integer.class)
                .single();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
