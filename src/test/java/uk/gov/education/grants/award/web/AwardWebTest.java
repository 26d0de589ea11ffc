package uk.gov.education.grants.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.TestClock.TODAY;
import static uk.gov.education.grants.support.World.ROUND;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.ScaleUpEvidence;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// The pages on which people decide, as a browser gets them.
@WholeHouse
@Transactional
class AwardWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    DueDiligenceService dueDiligence;

    private World world;
    private Actor officer;
    private Browser officers;
    private Browser approvers;
    private Browser directors;
    private Browser analysts;

    @BeforeEach
    void people() {
        world = new World(db).rule(new ScaleUpEvidence(3));
        officer = world.person("Olu Officer", Role.OFFICER);
        officers = browserOf(officer);
        approvers = browserOf(world.approver("Ada Approver", pounds(100_000)));
        directors = browserOf(world.approver("Dee Director", pounds(1_000_000)));
        analysts = browserOf(world.person("Amy Analyst", Role.ANALYST));
    }

    @Test
    void fromTheListOfBidsToTheAnnouncement() {
        var bid = settled("Pause", world.bid("Pause").ledBy(world.hackney()));
        var list = officers.page("/rounds/" + ROUND + "/bids");
        assertThat(list.expectFirst("caption").text()).isEqualTo("1 bid, asking for £120,000");
        assertThat(list.select("tbody a").eachAttr("href")).containsExactly("/bids/" + bid.reference() + "/case");
        assertThat(list.expectFirst("tbody tr").text()).contains("Hackney", "Moderated", "72%", "Recommend");

        var page = officers.page(list.expectFirst("tbody a").attr("href"));
        assertThat(page.select("main a.govuk-button").eachAttr("href"))
                .containsExactly("/bids/" + bid.reference() + "/recommendation");
        var form = officers.page("/bids/" + bid.reference() + "/recommendation");
        assertThat(form.expectFirst("input[name=grant-2027-28]").val()).isEqualTo("60,000");
        assertThat(form.expectFirst("input[name=kind][checked]").val()).isEqualTo("PILOT");
        assertThat(form.expectFirst("input[name=route][checked]").val()).isEqualTo("SECTION_31");
        assertThat(form.expectFirst("tbody tr").text()).isEqualTo("2027-28 £60,000 £500,000 £440,000");

        var award = recommend(bid, Map.of());
        var proposed = officers.page(award + "/case");
        assertThat(proposed.expectFirst("h1").text()).isEqualTo("£120,000 for Pause");
        assertThat(proposed.select("main a.govuk-button").eachAttr("href")).doesNotContain(award + "/approval");

        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        assertThat(approvers.page(award + "/approval").expectFirst("main").text())
                .contains("Your limit is £100,000. The award is above it")
                .contains("2027-28 £60,000 £500,000 £440,000");
        assertThat(approvers.post(award + "/approval", decision("APPROVE"))).hasRedirectedUrl(award + "/case");
        assertThat(officers.page(award + "/case").expectFirst("main").text())
                .contains("Ada Approver has approved", "another approver with a limit of at least £120,000");
        assertThat(approvers.page(award + "/approval").expectFirst("main").text())
                .contains("You have approved award");
        assertThat(directors.post(award + "/approval", decision("APPROVE"))).hasRedirectedUrl(award + "/case");

        assertThat(officers.page(award + "/inform").expectFirst("main").text())
                .contains("The public does not see it before it is announced");
        assertThat(officers.post(award + "/inform", Map.of())).hasRedirectedUrl(award + "/case");
        assertThat(officers.post(award + "/announcement", announcement())).hasRedirectedUrl(award + "/case");
        var certifiers = browserOf(bid.certifier());
        var fingerprint = certifiers
                .page(award + "/agreement/acceptance")
                .expectFirst("input[name=fingerprint]")
                .val();
        assertThat(certifiers.post(
                        award + "/agreement/acceptance",
                        Map.of("fingerprint", fingerprint, "authority", "yes", "name", "C. Signed")))
                .hasRedirectedUrl(award + "/agreement/offer");
        assertThat(officers.post(award + "/start", Map.of())).hasRedirectedUrl(award + "/case");
        var live = analysts.page(award + "/case").expectFirst("main");
        assertThat(live.text())
                .contains("Live", "What the rules said when it was decided", "Dee Director approved")
                .contains("up to £125,000", "Differs from the award", "“Up to £125,000 for Pause”")
                .contains("Olu Officer recorded that the work has begun");
        assertThat(live.select("a.govuk-button")).isEmpty();
    }

    @Test
    void aScaleUpWithoutEvidenceReadsWhatIsMissingAndWhyItWasSetAside() {
        var bid = settled("Pause", world.bid("Pause").scaleUp());
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        var award = recommend(bid, Map.of("kind", "SCALE_UP"));
        var refused = directors.refused(award + "/approval", decision("APPROVE"));
        assertThat(refused.select(".govuk-error-summary li").eachText())
                .containsExactly("Evidence for a scale-up. The project has no evaluation yet.");
        assertThat(refused.expectFirst("textarea[name=reason]").text()).isEqualTo("Good value");
        assertThat(refused.expectFirst("input[name=decision][checked]").val()).isEqualTo("APPROVE");

        var dispensation = award + "/dispensations/FR-17";
        assertThat(officers.page(award + "/case").select("td a").eachAttr("href"))
                .containsExactly(dispensation);
        var empty = officers.refused(dispensation, Map.of());
        assertThat(empty.expectFirst("#reason-error").text())
                .isEqualTo("Error: Enter why the rule should be set aside");
        assertThat(officers.post(dispensation, Map.of("reason", "The report is due in June")))
                .hasRedirectedUrl(dispensation);
        assertThat(approvers.page(dispensation).expectFirst("main").text())
                .contains("only an approver with a limit of at least £120,000 may approve it");
        assertThat(officers.page(dispensation).select("input[name=decision]")).isEmpty();
        assertThat(directors.post(dispensation + "/decision", Map.of("decision", "APPROVE", "why", "Strong findings")))
                .hasRedirectedUrl(award + "/case");
        assertThat(directors.post(award + "/approval", decision("APPROVE"))).hasRedirectedUrl(award + "/case");
        assertThat(analysts.page(award + "/case").expectFirst("main").text())
                .contains("The report is due in June", "Dee Director approved", "Set aside");
    }

    @Test
    void aRuleThatStopsComesBackWithEverythingTyped() {
        var bid = settled("Pause", world.bid("Pause"));
        var fields = advice("FUND");
        fields.put("grant-2027-28", "600000");
        var page = officers.refused("/bids/" + bid.reference() + "/recommendation", fields);
        assertThat(page.select(".govuk-error-summary li").eachText())
                .contains("Budget of each year. 2027-28 is short by £100,000: £500,000 is left.");
        assertThat(page.expectFirst("input[name=grant-2027-28]").val()).isEqualTo("600000");
        assertThat(page.expectFirst("textarea[name=reason]").text()).isEqualTo("The strongest bid");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        var bid = settled("Pause", world.bid("Pause"));
        var page = officers.refused("/bids/" + bid.reference() + "/recommendation", Map.of("grant-2027-28", "lots"));
        assertThat(page.select(".govuk-error-message").eachText())
                .contains(
                        "Error: Select what the panel advises",
                        "Error: Enter why the panel advises this",
                        "Error: The amount of 2027-28 must be an amount in pounds, like 25,000 or 25,000.50");
        assertThat(page.expectFirst("input[name=grant-2027-28]").val()).isEqualTo("lots");
    }

    @Test
    void theLoserOfARaceForTheMoneyReadsTheFigures() {
        var first = settled(
                "Pause",
                world.bid("Pause").asking(World.FIRST_YEAR, pounds(240_000)).asking(World.LAST_YEAR, pounds(1)));
        var second = settled(
                "Lifelong Links",
                world.bid("Lifelong Links")
                        .ledBy(world.calderdale())
                        .asking(World.FIRST_YEAR, pounds(245_000))
                        .asking(World.LAST_YEAR, pounds(1)));
        var third = settled("Mockingbird", world.bid("Mockingbird").ledBy(world.charity("The Fostering Network")));
        List.of(first, second, third)
                .forEach(bid -> dueDiligence.record(
                        officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked"));
        var awards = List.of(
                recommend(first, Map.of("grant-2027-28", "240000", "grant-2028-29", "1")),
                recommend(second, Map.of("grant-2027-28", "245000", "grant-2028-29", "1")),
                recommend(third, Map.of("route", "SECTION_14")));
        assertThat(directors.post(awards.get(0) + "/approval", decision("APPROVE")))
                .hasStatus3xxRedirection();
        assertThat(directors.post(awards.get(1) + "/approval", decision("APPROVE")))
                .hasStatus3xxRedirection();
        var loser = directors.refused(awards.get(2) + "/approval", decision("APPROVE"));
        assertThat(loser.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "The budget of 2027-28 is short by £45,000: £15,000 is left.",
                        "Nothing was approved. Ask the officer to make the award smaller, or to hold the bid in reserve");
        assertThat(loser.expectFirst("tbody tr").text()).isEqualTo("2027-28 £60,000 £15,000 £45,000 too little");
    }

    @Test
    void aBidThatIsNotFundedIsToldSo() {
        var bid = settled("Pause", world.bid("Pause"));
        assertThat(officers.post("/bids/" + bid.reference() + "/recommendation", advice("DO_NOT_FUND")))
                .hasRedirectedUrl("/bids/" + bid.reference() + "/case");
        assertThat(officers.page("/bids/" + bid.reference() + "/case")
                        .select("main a.govuk-button")
                        .eachAttr("href"))
                .containsExactly(
                        "/bids/" + bid.reference() + "/outcome",
                        "/bids/" + bid.reference() + "/recommendation/taking-back");
        assertThat(officers.page("/bids/" + bid.reference() + "/outcome")
                        .expectFirst("main")
                        .text())
                .contains("people of Hackney who work on this bid see that it is unsuccessful");
        assertThat(officers.post("/bids/" + bid.reference() + "/outcome", Map.of()))
                .hasRedirectedUrl("/bids/" + bid.reference() + "/case");
        assertThat(officers.page("/rounds/" + ROUND + "/bids")
                        .expectFirst("tbody tr")
                        .text())
                .contains("Unsuccessful, told");
    }

    @Test
    void theAmountsChangeAndTheRecommendationIsTakenBack() {
        var bid = settled("Pause", world.bid("Pause"));
        var award = recommend(bid, Map.of());
        assertThat(officers.page(award + "/profile")
                        .expectFirst("input[name=grant-2028-29]")
                        .val())
                .isEqualTo("60,000");
        assertThat(officers.refused(award + "/profile", Map.of("grant-2027-28", "1"))
                        .expectFirst("#reason-error")
                        .text())
                .isEqualTo("Error: Enter why the award changes");
        assertThat(officers.post(award + "/profile", Map.of("grant-2027-28", "50000", "reason", "Fewer families")))
                .hasRedirectedUrl(award + "/case");
        assertThat(officers.page(award + "/case").expectFirst("h1").text()).isEqualTo("£50,000 for Pause");
        var takingBack = "/bids/" + bid.reference() + "/recommendation/taking-back";
        assertThat(officers.page(takingBack).expectFirst("main").text()).contains("The proposed award");
        assertThat(officers.post(takingBack, Map.of("reason", "The panel wants to hear more")))
                .hasRedirectedUrl("/bids/" + bid.reference() + "/case");
        assertThat(officers.page("/bids/" + bid.reference() + "/case")
                        .expectFirst("main")
                        .text())
                .contains("Taken back", "The panel wants to hear more");
    }

    @Test
    void theListIsFilteredAndSaysWhatToDoWhenItIsEmpty() {
        world.round();
        assertThat(officers.page("/rounds/" + ROUND + "/bids")
                        .expectFirst("main")
                        .text())
                .contains("No bid has been submitted to this round yet.");
        settled("Pause", world.bid("Pause"));
        world.bid("Mockingbird").ledBy(world.calderdale()).submitted();
        assertThat(rows(officers.page("/rounds/" + ROUND + "/bids?status=SUBMITTED")))
                .hasSize(1);
        var searched = officers.page("/rounds/" + ROUND + "/bids?q=calderdale%20mock");
        assertThat(rows(searched)).singleElement().asString().contains("Mockingbird");
        assertThat(searched.expectFirst("input[name=q]").val()).isEqualTo("calderdale mock");
        assertThat(officers.page("/rounds/" + ROUND + "/bids?q=nothing")
                        .expectFirst("main")
                        .text())
                .contains("No bid fits.");
    }

    @Test
    void noPageAsksTheDatabaseMoreOftenWhereThereIsMoreToShow() {
        var bid = settled("Pause", world.bid("Pause"));
        var award = recommend(bid, Map.of());
        var list = statements("/rounds/" + ROUND + "/bids");
        var bidCase = statements("/bids/" + bid.reference() + "/case");
        var awardCase = statements(award + "/case");
        var recommendation = statements("/bids/" + bid.reference() + "/recommendation");
        var approval = StatementCount.during(() -> approvers.page(award + "/approval"));
        List.of("Lifelong Links", "Mockingbird", "Firstline")
                .forEach(project -> settled(project, world.bid(project).ledBy(world.charity(project))));
        assertThat(officers.post(
                        award + "/profile", Map.of("grant-2027-28", "1", "grant-2028-29", "2", "reason", "Less")))
                .hasStatus3xxRedirection();
        assertThat(statements("/rounds/" + ROUND + "/bids")).isEqualTo(list).isLessThanOrEqualTo(8);
        assertThat(statements("/bids/" + bid.reference() + "/case"))
                .isEqualTo(bidCase)
                .isLessThanOrEqualTo(11 + SESSION);
        assertThat(statements(award + "/case")).isEqualTo(awardCase).isLessThanOrEqualTo(12 + SESSION);
        assertThat(statements("/bids/" + bid.reference() + "/recommendation"))
                .isEqualTo(recommendation)
                .isLessThanOrEqualTo(9 + SESSION);
        assertThat(StatementCount.during(() -> approvers.page(award + "/approval")))
                .isEqualTo(approval)
                .isLessThanOrEqualTo(12 + SESSION);
    }

    /// What it takes to keep a new session; a page of a session that is there already does not.
    private static final int SESSION = 2;

    private int statements(String address) {
        return StatementCount.during(() -> officers.page(address));
    }

    @Test
    void casesAreOfTheDepartmentAlone() {
        var bid = settled("Pause", world.bid("Pause"));
        var award = recommend(bid, Map.of());
        var editor = browserOf(bid.editor());
        for (var address : List.of(
                "/bids/" + bid.reference() + "/case",
                "/bids/" + bid.reference() + "/recommendation",
                "/rounds/" + ROUND + "/bids",
                award + "/case",
                award + "/approval",
                award + "/inform",
                award + "/announcement",
                award + "/profile",
                award + "/dispensations/FR-17")) {
            assertThat(editor.get(address)).as(address).hasStatus(404);
            assertThat(Browser.ofThePublic(mvc).get(address)).as(address).hasRedirectedUrl("/sign-in");
        }
        assertThat(officers.get("/awards/TESTP-2026-0999/case")).hasStatus(404);
        assertThat(officers.get("/awards/nonsense/case")).hasStatus(404);
        assertThat(officers.get(award + "/dispensations/FR-99")).hasStatus(404);
        assertThat(officers.get("/bids/BID-2026-0999/case")).hasStatus(404);
    }

    @Test
    void eachRoleDoesItsOwnPartOnly() {
        var bid = settled("Pause", world.bid("Pause"));
        var award = recommend(bid, Map.of());
        assertThat(approvers.get("/bids/" + bid.reference() + "/recommendation"))
                .hasStatus(403);
        assertThat(officers.get(award + "/approval")).hasStatus(403);
        assertThat(officers.post(award + "/approval", decision("APPROVE"))).hasStatus(403);
        assertThat(approvers.post(award + "/inform", Map.of())).hasStatus(403);
        assertThat(officers.post(award + "/inform", Map.of())).hasStatus(409);
        assertThat(analysts.get(award + "/case")).hasStatus(404);
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        directors.post(award + "/approval", decision("APPROVE"));
        assertThat(analysts.get(award + "/case")).hasStatusOk();
        assertThat(analysts.get(award + "/announcement")).hasStatus(403);
    }

    private BidInWorld settled(String project, World.BidBuilder builder) {
        var bid = builder.inAssessment();
        for (var number = 1; number <= 2; number++) {
            world.assessment(
                    bid,
                    world.person("Assessor " + "AB".charAt(number - 1) + " of " + project, Role.ASSESSOR),
                    Percent.of(72));
        }
        world.settled(bid, Percent.of(72));
        return bid;
    }

    /// Recommends to fund, as the form comes filled in but for these fields. The address of the award.
    private String recommend(BidInWorld bid, Map<String, String> other) {
        var address = "/bids/" + bid.reference() + "/recommendation";
        var fields = advice("FUND");
        officers.page(address).select("input[name^=grant-]").forEach(box -> fields.put(box.attr("name"), box.val()));
        fields.putAll(other);
        var answer = officers.post(address, fields);
        assertThat(answer).hasStatus3xxRedirection();
        var location = answer.getResponse().getRedirectedUrl();
        assertThat(location).startsWith("/awards/").endsWith("/case");
        return location.replace("/case", "");
    }

    private static HashMap<String, String> advice(String advice) {
        return new HashMap<>(
                Map.of("advice", advice, "reason", "The strongest bid", "kind", "PILOT", "route", "SECTION_31"));
    }

    private static Map<String, String> decision(String decision) {
        return Map.of("decision", decision, "reason", "Good value");
    }

    private static Map<String, String> announcement() {
        return Map.of(
                "on-day", "24",
                "on-month", "11",
                "on-year", "2026",
                "amount", "125,000",
                "qualifier", "up to",
                "source", "Press notice",
                "quote", "Up to £125,000 for Pause");
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
