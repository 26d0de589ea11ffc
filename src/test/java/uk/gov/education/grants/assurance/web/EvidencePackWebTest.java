package uk.gov.education.grants.assurance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.World.ROUND;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// The pack shows what the ledger has, says plainly what is missing, and stops saying so once it is done.
@WholeHouse
@Transactional
class EvidencePackWebTest {

    private static final String PACK = "/rounds/" + ROUND + "/evidence-pack";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private World world;
    private BidInWorld bid;
    private Actor ana;
    private Browser officer;

    @BeforeEach
    void aRoundWithOneBid() {
        world = new World(db).rule(new EnoughAssessments(2, Percent.of(20)));
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        officer = browserOf(world.person("Olu Officer", Role.OFFICER));
        bid = world.bid("Pause").submitted();
        world.assessment(bid, ana, Percent.of(72));
        world.settled(bid, Percent.of(72));
    }

    @Test
    void itAnswersTheTenRequirements() {
        var page = officer.page(PACK);
        assertThat(page.select("main table tbody th").eachText())
                .containsExactly(
                        "1. Senior officer responsible",
                        "2. Governance, approvals and data capture",
                        "3. Complex Grants Advice Panel",
                        "4. Business case development",
                        "5. Competition for funding",
                        "6. Grant agreements",
                        "7. Risk, controls and assurance",
                        "8. Performance and monitoring",
                        "9. Annual review and reconciliation",
                        "10. Training");
        assertThat(state(1)).isEqualTo("Shown");
        assertThat(state(3)).isEqualTo("Not held here");
        assertThat(of(1).text()).contains("Director answers for the programme");
        assertThat(of(4).text()).contains("Section 14 of the Education Act 2002");
        assertThat(of(5).text()).contains("Competed in the open", "1 bid received");
    }

    @Test
    void aScoreOnTooFewAssessmentsIsAGapUntilThereAreEnough() {
        assertThat(of(5).text()).contains("1 score was settled on fewer than 2 independent assessments.");
        world.assessment(bid, world.person("Ben Assessor", Role.ASSESSOR), Percent.of(70));
        assertThat(of(5).text()).doesNotContain("settled on fewer");
    }

    @Test
    void aScoreOfSomebodyWithAnInterestIsNotIndependentAndIsSaid() {
        world.assessment(bid, world.person("Ben Assessor", Role.ASSESSOR), Percent.of(70));
        world.interest(ana, "a trustee of", bid.lead());
        assertThat(of(5).text()).contains("1 score was settled on fewer than 2 independent assessments.");
        assertThat(of(7).text()).contains("1 score comes from somebody with an interest in the bid.");
    }

    @Test
    void assessorsWithoutTrainingAreAGapUntilTheyWereTrained() {
        train("2025-01-01", "2026-01-01");
        assertThat(state(10)).isEqualTo("Gap");
        assertThat(of(10).text()).contains("1 assessor scored without training that was in date.");
        train("2026-01-01", "2029-01-01");
        assertThat(of(10).text())
                .contains("The training of 1 of 1 assessor was in date")
                .doesNotContain("without training");
        assertThat(state(10)).isEqualTo("Partly");
    }

    @Test
    void dueDiligenceIsAGapUntilAnOfficerRecordsIt() {
        var award = award("OFFERED");
        assertThat(of(7).text()).contains("No due diligence of the lead is kept for 1 award. " + award);
        assertThat(of(7).select("a").eachAttr("href")).contains("/awards/%s/case".formatted(award));
        assertThat(officer.post("/admin/organisations/GB-LAE-HCK/due-diligence", due(2027)))
                .hasStatus3xxRedirection();
        assertThat(of(7).text())
                .contains("The due diligence of the lead is in date for 1 of 1 award.")
                .doesNotContain("No due diligence");
        db.sql("update due_diligence set valid_until = date '2026-01-31'").update();
        assertThat(of(7).text()).contains("The due diligence of the lead is out of date for 1 award.");
    }

    @Test
    void anAwardIsShownOnceItIsApprovedByNameToldAcceptedAndOnTheRegister() {
        var award = award("OFFERED");
        assertThat(of(2).text())
                .contains("No approval is kept for 1 award.", "1 award is told to the bidder and not on the register.");
        assertThat(of(6).text()).contains("1 award is offered and not accepted yet.");
        approve(award, "Avi Approver");
        db.sql("update award set status = 'LIVE', announced_on = date '2026-11-01' where reference = :award")
                .param("award", award)
                .update();
        assertThat(of(2).text())
                .contains("Approved by Avi Approver (limit £500,000).", "1 award is of 1 on the public register.")
                .doesNotContain("No approval", "not on the register");
        assertThat(of(6).text())
                .contains("1 award was offered in writing and 1 accepted")
                .doesNotContain("not accepted");
        assertThat(of(8).text()).contains("No evaluation is planned for the project of 1 award.");
        plan();
        assertThat(of(8).text()).contains("1 of 1 award has an evaluation").doesNotContain("No evaluation");
    }

    @Test
    void aDirectAwardSaysItsGrounds() {
        var award = award("OFFERED");
        db.sql(
                        "update award set bid_id = null, direct_grounds = 'Nobody else does this work.' where reference = :award")
                .param("award", award)
                .update();
        assertThat(of(5).text()).contains("Direct award to", "Grounds: Nobody else does this work. " + award);
    }

    @Test
    void analystsHaveItOnceTheRoundIsDecidedAndNoAwardBefore() {
        var analyst = browserOf(world.person("Amy Analyst", Role.ANALYST));
        var award = award("PROPOSED");
        assertThat(officer.page(PACK).text()).contains("1 award waits for a decision.", award);
        assertThat(analyst.get(PACK)).hasStatus(404);
        assertThat(analyst.get(PACK + ".csv")).hasStatus(404);
        db.sql("update funding_round set stage = 'INFORMING' where code = :code")
                .param("code", ROUND)
                .update();
        var page = analyst.page(PACK);
        assertThat(page.text()).doesNotContain(award);
        assertThat(page.select("main a[href$='/bids']")).isEmpty();
        for (var stranger : List.of(ana, bid.editor(), bid.certifier())) {
            assertThat(browserOf(stranger).get(PACK)).hasStatus(404);
            assertThat(browserOf(stranger).get(PACK + ".csv")).hasStatus(404);
        }
    }

    @Test
    void theFileSaysWhatThePageSays() {
        db.sql("update programme set senior_owner = '=Director' where code = 'TESTP'")
                .update();
        var file = officer.text(PACK + ".csv");
        assertThat(file).contains(",'=Director answers");
        var rows = CsvText.table(file);
        var page = officer.page(PACK);
        assertThat(rows)
                .extracting(row -> row.get("requirement") + ". " + row.get("title"))
                .isEqualTo(page.select("main table tbody th").eachText());
        assertThat(rows)
                .extracting(row -> row.get("state"))
                .isEqualTo(page.select("main table tbody td").eachText());
        assertThat(rows.getFirst().get("shown"))
                .isEqualTo("=Director answers for the programme Testing children's social care. (The programme)");
        assertThat(rows.get(4).get("gap")).contains("1 score was settled on fewer than 2 independent assessments.");
    }

    @Test
    void thePackRunsAFixedNumberOfStatements() {
        var few = StatementCount.during(() -> officer.page(PACK));
        for (var number = 1; number <= 30; number++) {
            var another = world.bid("Project " + number).submitted();
            world.assessment(another, ana, Percent.of(60));
            world.settled(another, Percent.of(60));
        }
        assertThat(StatementCount.during(() -> officer.page(PACK)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(12);
    }

    private Element of(int requirement) {
        return officer.page(PACK).expectFirst("#requirement-" + requirement);
    }

    private String state(int requirement) {
        return of(requirement).expectFirst("h2 .govuk-tag").text();
    }

    private String award(String status) {
        var reference = "TESTP-2026-0001";
        db.sql("""
                        insert into award (id, version, reference, programme_id, round_id, project_id, bid_id,
                            lead_organisation_id, kind, status, payment_route, purpose, start_date, end_date, proposed_by,
                            proposed_by_name, proposed_at, approved_at, approved_on, informed_at)
                        select gen_random_uuid(), 0, :reference, r.programme_id, r.id, b.project_id, b.id,
                            b.lead_organisation_id, 'PILOT', :status, 'SECTION_31', 'To help', '2027-04-01', '2029-03-31',
                            gen_random_uuid(), 'Olu Officer', '2026-11-21', '2026-11-22', '2026-11-22',
                            case when :status = 'PROPOSED' then null else timestamptz '2026-11-23' end
                          from bid b join funding_round r on r.id = b.round_id where b.id = :bid""")
                .param("reference", reference)
                .param("status", status)
                .param("bid", bid.id())
                .update();
        return reference;
    }

    private void approve(String award, String name) {
        db.sql("""
                        insert into award_approval (id, award_id, approver_id, approver_name, approved, limit_pence, reason,
                            decided_at, verdict, rule_book)
                        select gen_random_uuid(), id, gen_random_uuid(), :name, true, 50000000, '', '2026-11-22', '{}', '[]'
                          from award where reference = :award""").param("award", award).param("name", name).update();
    }

    private void train(String from, String until) {
        db.sql("update assessor set trained_on = cast(:from as date), trained_until = cast(:until as date)")
                .param("from", from)
                .param("until", until)
                .update();
    }

    private void plan() {
        db.sql("""
                        insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                            status, status_since, plan)
                        values (:id, 0, 'EV-2026-9001', :project, 'Does it work?', :evaluator, 'QUALITATIVE', 'PLANNED',
                            '2026-11-24', 'Interviews')""")
                .param("id", UUID.randomUUID())
                .param("project", bid.project())
                .param("evaluator", world.charity("Evaluators"))
                .update();
    }

    private static Map<String, String> due(int year) {
        var day = LocalDate.of(year, 6, 30);
        return new HashMap<>(Map.of(
                "rating", "LOW",
                "note", "Accounts of 2025-26 read.",
                "validUntil-day", String.valueOf(day.getDayOfMonth()),
                "validUntil-month", String.valueOf(day.getMonthValue()),
                "validUntil-year", String.valueOf(day.getYear())));
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
