package uk.gov.education.grants.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// In a blind round no page that an assessor reaches says who bids, also where the bidder wrote it into an answer.
@WholeHouse
@Transactional
class BlindMarkingWebTest {

    private static final List<String> NAMES =
            List.of("hackney", "family action", "mockingbird", "editor a", "certifier a");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    World world;
    BidInWorld bid;
    Actor ana;
    Browser officer;
    Browser assessor;

    @BeforeEach
    void aBidInABlindRound() {
        world = new World(db);
        bid = world.bid("Mockingbird").with(world.charity("Family Action")).submitted();
        db.sql("update funding_round set blind = true where code = :code")
                .param("code", World.ROUND)
                .update();
        db.sql("""
                        update bid_section set typed = jsonb_set(typed, '{answer}',
                            '["We at HACKNEY, the London Borough of Hackney, with Family  Action: ask Editor A."]')
                        where bid_id = :bid and section = 'answers/1'""").param("bid", bid.id()).update();
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        officer = browserOf(world.person("Olu Officer", Role.OFFICER));
        assessor = browserOf(ana);
    }

    @Test
    void noPageOfTheAssessorSaysWhoBids() {
        var address = asked();
        saysNobodysName("/assessments", "/work", address);
        assertThat(assessor.post(address + "/interests", Map.of("answer", "NONE")))
                .hasRedirectedUrl(address);
        fromTheDatabase();
        assertThat(assessor.page(address).text())
                .contains(
                        "We at [the lead], the [the lead], with [a partner]: ask [a person].",
                        bid.reference().text());
        saysNobodysName("/assessments", "/work", address);
        var fields = Map.of(
                "revision",
                "0",
                "action",
                "submit",
                "points-1",
                "4",
                "reason-1",
                "Good",
                "points-2",
                "4",
                "reason-2",
                "Good",
                "points-3",
                "4",
                "reason-3",
                "Good");
        assertThat(assessor.post(address, fields)).hasRedirectedUrl(address + "/submission");
        fromTheDatabase();
        saysNobodysName(address + "/submission");
        assertThat(assessor.post(address + "/submission", Map.of())).hasRedirectedUrl(address);
        fromTheDatabase();
        saysNobodysName("/assessments", "/work", address, address + "/submission");
        for (var page :
                List.of("", "/case", "/summary", "/check", "/submitted", "/letters", "/people", "/copy", "/copy.pdf")) {
            var answer = assessor.get("/bids/" + bid.reference() + page);
            assertThat(answer.getResponse().getStatus()).as(page).isEqualTo(404);
        }
        assertThat(officer.page("/bids/%s/assessors".formatted(bid.reference())).text())
                .contains("Mockingbird");
    }

    @Test
    void theLetterThatAsksSaysNoName() {
        asked();
        assertThat(db.sql("select lower(subject || body) from letter where kind = 'ASSESSOR_ASKED'")
                        .query((row, _) -> row.getString(1))
                        .single())
                .doesNotContain(NAMES)
                .contains("not named");
    }

    @Test
    void aStandingInterestKeepsTheBidAwayByItself() {
        var address = asked();
        world.interest(ana, "trustee of", bid.lead());
        assertThat(assessor.get(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoRecognisesTheBidderSaysSoAndTheOfficerKnows() {
        var address = asked();
        assessor.post(address + "/interests", Map.of("answer", "NONE"));
        fromTheDatabase();
        assertThat(assessor.post(address + "/recognition", Map.of())).hasRedirectedUrl(address);
        assertThat(assessor.post(address + "/recognition", Map.of())).hasRedirectedUrl(address);
        assertThat(officer.page("/bids/%s/assessors".formatted(bid.reference())).text())
                .contains("Recognised the bidder");
        assertThat(db.sql("select count(*) from audit_entry where sentence like 'recognised the bidder%'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRoundIsMadeBlindWhileItIsSetUp() {
        var page = "/rounds/" + World.ROUND + "/setup/blind";
        assertThat(officer.get(page)).hasStatus(HttpStatus.CONFLICT);
        db.sql("update funding_round set stage = 'DRAFT'").update();
        assertThat(officer.page(page).select("input[value=yes]").hasAttr("checked"))
                .isTrue();
        assertThat(officer.refused(page, Map.of()).text()).contains("Say whether assessors learn who bids");
        assertThat(officer.post(page, Map.of("blind", "no"))).hasRedirectedUrl("/rounds/" + World.ROUND + "/setup");
        assertThat(officer.page(page).select("input[value=no]").hasAttr("checked"))
                .isTrue();
    }

    private void saysNobodysName(String... addresses) {
        for (var address : addresses) {
            var answer = assessor.get(address);
            assertThat(htmlOf(answer.getResponse())).as(address).doesNotContain(NAMES);
        }
    }

    private static String htmlOf(MockHttpServletResponse response) {
        try {
            return response.getContentAsString().toLowerCase(Locale.UK);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String asked() {
        officer.post(
                "/bids/%s/assessors".formatted(bid.reference()),
                Map.of("assessor", ana.person().toString()));
        fromTheDatabase();
        return "/assessments/"
                + db.sql("select reference from assessment where assessor_id = :ana")
                        .param("ana", ana.person())
                        .query(String.class)
                        .single();
    }

    private void fromTheDatabase() {
        saved.flush();
        saved.clear();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
