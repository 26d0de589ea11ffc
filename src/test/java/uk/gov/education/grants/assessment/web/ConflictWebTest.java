package uk.gov.education.grants.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.AssessmentResults;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// An assessor who works for a partner of a bid cannot be allocated, cannot open it by address, and finds no trace of
/// it in search.
@WholeHouse
@Transactional
class ConflictWebTest {

    private static final String PARTNER = "Family Action";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    @Autowired
    AssessmentResults results;

    World world;
    UUID partner;
    BidInWorld bid;
    Actor ana;
    Browser officer;
    Browser assessor;
    String assessors;

    @BeforeEach
    void aBidWithAPartnerAndAnAssessor() {
        world = new World(db);
        partner = world.charity(PARTNER);
        bid = world.bid("Pause").with(partner).submitted();
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        officer = browserOf(world.person("Olu Officer", Role.OFFICER));
        assessor = browserOf(ana);
        assessors = "/bids/%s/assessors".formatted(bid.reference());
    }

    @Test
    void whoWorksForAPartnerCannotBeAllocated() {
        declares("EMPLOYER", partner);
        assertThat(officer.page(assessors).text())
                .contains("Ana Assessor is employed by Family Action, a partner in the bid.");
        var refused = officer.post(assessors, Map.of("assessor", ana.person().toString()));
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(refused)
                .bodyText()
                .contains("Ana Assessor is employed by Family Action, a partner in the bid, and cannot assess it.");
        findsNoTrace();
    }

    @Test
    void anInterestThatArisesAfterAcceptingTakesTheBidAway() {
        var address = accepted();
        assertThat(assessor.page(address).text()).contains("Pause");
        declares("EMPLOYER", partner);
        fromTheDatabase();
        assertAbsent(address);
        findsNoTrace();
        assertThat(sentencesOf(address))
                .contains("withdrew the assessment of Ana Assessor, who is employed by Family Action, a partner in the"
                        + " bid");
        assertThat(officer.page(assessors).text()).contains("Withdrawn");
    }

    @Test
    void anInterestThatArisesBeforeAcceptingKeepsTheBidFromBeingAccepted() {
        var address = asked();
        declares("AFFILIATION", bid.lead());
        fromTheDatabase();
        assertAbsent(address);
        assertThat(assessor.post(address + "/interests", Map.of("answer", "NONE")))
                .hasStatus(HttpStatus.NOT_FOUND);
        findsNoTrace();
    }

    @Test
    void scoresOfSomebodyWithAnInterestCountNoMore() {
        var bidder = world.bid("Mockingbird").with(partner).inAssessment();
        var reference = world.assessment(bidder, ana, Percent.of(80));
        declares("EMPLOYER", partner);
        fromTheDatabase();
        assertThat(results.of(bidder.id()).independent()).isZero();
        assertThat(sentencesOf("/assessments/" + reference))
                .contains("withdrew the assessment of Ana Assessor, who is employed by Family Action, a partner in the"
                        + " bid");
    }

    @Test
    void whereTheScoreIsSettledTheTrailSaysThatOneCameFromSomebodyWithAnInterest() {
        var bidder = world.bid("Mockingbird").with(partner).inAssessment();
        var reference = world.assessment(bidder, ana, Percent.of(80));
        world.settled(bidder, Percent.of(80));
        declares("EMPLOYER", partner);
        fromTheDatabase();
        assertThat(results.of(bidder.id()).conflicted()).isOne();
        assertThat(sentencesOf("/assessments/" + reference))
                .contains("recorded an interest of Ana Assessor, who is employed by Family Action, a partner in the"
                        + " bid");
        assertAbsent("/assessments/" + reference);
    }

    @Test
    void aLetterThatHasNotLeftIsKeptBack() {
        asked();
        db.sql("update letter set status = 'QUEUED'").update();
        declares("EMPLOYER", partner);
        assertThat(db.sql("select status from letter where kind = 'ASSESSOR_ASKED'")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("NOT_SENT");
    }

    @Test
    void councilsThatFollowOneAnotherCountAsOne() {
        var before = councilThatEnded();
        var after = successorOf(before);
        var merged = world.bid("Mockingbird").ledBy(after).submitted();
        declares("EMPLOYER", before);
        assertThat(officer.page("/bids/%s/assessors".formatted(merged.reference()))
                        .text())
                .containsPattern("Ana Assessor is employed by .+, predecessor of .+, which leads the bid\\.");
    }

    @Test
    void anInterestThatHadEndedBeforeTheBidWasBegunBarsNobody() {
        var ended = new HashMap<>(interest("EMPLOYER", partner));
        ended.putAll(Map.of("last-day", "31", "last-month", "8", "last-year", "2026"));
        officer.post("/assessors/" + ana.person() + "/interests/new", ended);
        assertThat(officer.page(assessors).select("input[name=assessor]")).hasSize(1);
        world.interest(ana, "adviser to", partner);
        assertThat(officer.page(assessors).select("input[name=assessor]")).isEmpty();
    }

    /// Nothing of the bid stands in any list, at any address, or in any search of the assessor's.
    private void findsNoTrace() {
        for (var address : List.of(
                "/assessments",
                "/work",
                "/assessments/declaration",
                "/awards?q=pause",
                "/evidence?q=pause",
                "/rounds/" + World.ROUND)) {
            assertThat(assessor.page(address).expectFirst("main").text())
                    .doesNotContain(bid.reference().text())
                    .doesNotContain("Score the bid", "Say whether you can assess");
        }
        assertThat(assessor.page("/assessments").text()).doesNotContain("Pause");
        assertThat(assessor.page("/work").text()).doesNotContain("Pause");
        for (var address : List.of("", "/case", "/assessors", "/moderation", "/letters", "/summary", "/submitted")) {
            assertAbsent("/bids/" + bid.reference() + address);
        }
    }

    private void assertAbsent(String address) {
        assertThat(assessor.get(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void declares(String kind, UUID organisation) {
        assertThat(assessor.post("/assessments/declaration/interests/new", interest(kind, organisation)))
                .hasStatus3xxRedirection();
    }

    private static Map<String, String> interest(String kind, UUID organisation) {
        return Map.of(
                "organisation",
                organisation.toString(),
                "kind",
                kind,
                "what",
                "trustee of",
                "first-day",
                "1",
                "first-month",
                "9",
                "first-year",
                "2024");
    }

    private UUID councilThatEnded() {
        return db.sql("select organisation_id from organisation_kin where how = ', predecessor of ' limit 1")
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .map(successor ->
                        db.sql("""
                                select kin_id from organisation_kin
                                where organisation_id = :id and how = ', predecessor of ' limit 1""").param("id", successor).query(UUID.class).single())
                .orElseThrow();
    }

    private UUID successorOf(UUID council) {
        return db.sql("""
                        select organisation_id from organisation_kin
                        where kin_id = :id and how = ', predecessor of ' limit 1""").param("id", council).query(UUID.class).single();
    }

    private String asked() {
        officer.post(assessors, Map.of("assessor", ana.person().toString()));
        return "/assessments/"
                + db.sql("select reference from assessment where assessor_id = :ana")
                        .param("ana", ana.person())
                        .query(String.class)
                        .single();
    }

    private String accepted() {
        var address = asked();
        assertThat(assessor.post(address + "/interests", Map.of("answer", "NONE")))
                .hasRedirectedUrl(address);
        return address;
    }

    private List<String> sentencesOf(String address) {
        return db.sql("select sentence from audit_entry where subject = :subject order by id")
                .param("subject", address.substring("/assessments/".length()))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void fromTheDatabase() {
        saved.flush();
        saved.clear();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
