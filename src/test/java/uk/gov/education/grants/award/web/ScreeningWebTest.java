package uk.gov.education.grants.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.World.ROUND;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// Officers screen bids: what is odd is flagged, what may not be funded is found ineligible, and nobody is told early.
@WholeHouse
@Transactional
class ScreeningWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private World world;
    private Browser officers;
    private BidInWorld bid;
    private String screening;

    @BeforeEach
    void aSubmittedBid() {
        world = new World(db);
        officers = Browser.of(mvc, World.usernameOf(world.person("Olu Officer", Role.OFFICER)));
        bid = world.bid("Pause").submitted();
        screening = "/bids/" + bid.reference() + "/screening";
    }

    @Test
    void aFlagThatStopsKeepsTheBidFromBeingRecommendedUntilItIsResolved() {
        world.settled(bid, Percent.of(72));
        assertThat(officers.refused(screening + "/flags", Map.of("title", ""))
                        .select(".govuk-error-summary li")
                        .text())
                .isEqualTo("Enter what somebody should look at");
        assertThat(officers.post(screening + "/flags", Map.of("title", "Accounts are late 🙂", "stops", "yes")))
                .hasRedirectedUrl(screening);
        assertThat(officers.page("/rounds/" + ROUND + "/bids?flag=any")
                        .select("tbody tr")
                        .text())
                .contains("Accounts are late 🙂");
        assertThat(officers.page("/bids/" + bid.reference() + "/case")
                        .expectFirst("main")
                        .text())
                .contains("Flag: Accounts are late 🙂");
        var advice = Map.of("advice", "RESERVE", "reason", "Good enough");
        assertThat(officers.post("/bids/" + bid.reference() + "/recommendation", advice))
                .hasStatus(409);
        assertThat(officers.refused(screening + "/flags/1", Map.of()).title()).startsWith("Error");
        assertThat(officers.post(screening + "/flags/1", Map.of("resolution-1", "They came on Monday.")))
                .hasRedirectedUrl(screening);
        assertThat(officers.post(screening + "/flags/1", Map.of("resolution-1", "Again")))
                .hasStatus(409);
        assertThat(officers.post("/bids/" + bid.reference() + "/recommendation", advice))
                .hasRedirectedUrl("/bids/" + bid.reference() + "/case");
    }

    @Test
    void anIneligibleBidIsReinstatedUntilItsBidderIsTold() {
        var bidders = Browser.of(mvc, World.usernameOf(bid.editor()));
        assertThat(officers.refused(screening + "/ineligible", Map.of())
                        .expectFirst("#reason-error")
                        .text())
                .isEqualTo("Error: Enter why the bid is ineligible");
        assertThat(officers.post(screening + "/ineligible", Map.of("reason", "It works outside England.")))
                .hasRedirectedUrl(screening);
        assertThat(bidders.page("/bids/" + bid.reference()).text())
                .contains("Being considered")
                .doesNotContain("outside England");
        assertThat(officers.post(screening + "/reinstatement", Map.of("why", "It does work in England.")))
                .hasRedirectedUrl(screening);
        assertThat(officers.post(screening + "/ineligible", Map.of("reason", "Its lead is dissolved.")))
                .hasRedirectedUrl(screening);
        assertThat(officers.post(screening + "/telling", Map.of())).hasRedirectedUrl(screening);
        assertThat(bidders.page("/bids/" + bid.reference()).text()).contains("Its lead is dissolved.");
        assertThat(officers.post(screening + "/reinstatement", Map.of("why", "Too late")))
                .hasStatus(409);
    }

    @Test
    void whatIsAlikeAndWhatTheLeadBidForBeforeIsShown() {
        var again = world.bid("Pause again").places("E08000033").submitted();
        var other = world.bid("Something else").ledBy(world.calderdale()).submitted();
        var page = officers.page(screening).expectFirst("main");
        assertThat(page.select("table:has(caption:contains(Possible duplicates)) tbody tr")
                        .text())
                .contains(
                        again.reference().text(),
                        "Same lead in this round",
                        "Question 1, answered nearly the same",
                        "100%")
                .doesNotContain(other.reference().text());
        assertThat(page.select("[aria-label=Other bids of the lead] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(again.reference().text(), "Submitted", "£120,000");
    }

    @Test
    void onlyOfficersScreen() {
        var approvers = Browser.of(mvc, World.usernameOf(world.approver("Ada Approver", pounds(1))));
        assertThat(approvers.page(screening).select("main form")).isEmpty();
        assertThat(approvers.post(screening + "/flags", Map.of("title", "x"))).hasStatus(403);
        assertThat(approvers.post(screening + "/flags", Map.of())).hasStatus(403);
        assertThat(Browser.of(mvc, World.usernameOf(bid.editor())).get(screening))
                .hasStatus(404);
        assertThat(Browser.of(mvc, World.usernameOf(world.person("Ana", Role.ASSESSOR)))
                        .get(screening))
                .hasStatus(404);
    }
}
