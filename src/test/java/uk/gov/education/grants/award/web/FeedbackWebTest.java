package uk.gov.education.grants.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.Map;
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

/// Who is told that a bid is unsuccessful is owed feedback, and an officer is reminded of it until it is given.
@WholeHouse
@Transactional
class FeedbackWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void feedbackIsOwedFromTheDayTheBidderIsToldUntilItIsGiven() {
        var world = new World(db);
        var officers = Browser.of(mvc, World.usernameOf(world.person("Olu Officer", Role.OFFICER)));
        var approvers = Browser.of(mvc, World.usernameOf(world.approver("Ada Approver", pounds(1))));
        var bid = world.bid("Pause").submitted();
        var bidders = Browser.of(mvc, World.usernameOf(bid.editor()));
        world.settled(bid, Percent.of(55));
        var page = "/bids/" + bid.reference() + "/feedback";
        assertThat(officers.page(page).expectFirst("main").text()).contains("This one has not.");
        assertThat(officers.post(page, Map.of("text", "Too early"))).hasStatus(409);

        officers.post(
                "/bids/" + bid.reference() + "/recommendation", Map.of("advice", "DO_NOT_FUND", "reason", "Weak"));
        officers.post("/bids/" + bid.reference() + "/outcome", Map.of());
        var owed = officers.page("/work").expectFirst("main");
        assertThat(owed.text()).contains("Give feedback by");
        var form = officers.page(page);
        assertThat(form.expectFirst("textarea").text()).contains("The agreed score of the bid is 55%.");
        assertThat(approvers.page(page).select("main form")).isEmpty();
        assertThat(approvers.post(page, Map.of("text", "Mine"))).hasStatus(403);
        assertThat(bidders.get(page)).hasStatus(404);
        assertThat(officers.refused(page, Map.of()).expectFirst("#text-error").text())
                .isEqualTo("Error: Enter the feedback");

        assertThat(officers.post(page, Map.of("text", "A clear need. Measures were missing.")))
                .hasRedirectedUrl("/bids/" + bid.reference() + "/case");
        assertThat(officers.post(page, Map.of("text", "Again"))).hasStatus(409);
        assertThat(officers.page("/work").expectFirst("main").text()).doesNotContain("Give feedback by");
        assertThat(bidders.page("/bids/" + bid.reference()).text()).contains("A clear need. Measures were missing.");
        assertThat(db.sql("select distinct kind from letter where about = :bid and kind = 'FEEDBACK'")
                        .param("bid", bid.reference().text())
                        .query(String.class)
                        .list())
                .containsExactly("FEEDBACK");
    }
}
