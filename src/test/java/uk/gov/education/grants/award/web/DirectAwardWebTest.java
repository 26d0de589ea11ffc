package uk.gov.education.grants.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// Proposing an award that nobody bid for, as in 2016 and 2017.
@WholeHouse
@Transactional
class DirectAwardWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Awarding awarding;

    private World world;
    private Browser officers;
    private UUID project;
    private String address;

    @BeforeEach
    void aRoundForDirectAwards() {
        world = new World(db);
        officers = Browser.of(mvc, World.usernameOf(world.person("Olu Officer", Role.OFFICER)));
        project = awarding.project(world.hackney(), "Pause in Hackney");
        address = "/rounds/" + awarding.round(pounds(1_000_000)) + "/direct-award";
    }

    @Test
    void isProposedWithItsGrounds() {
        var list = officers.page(address.replace("direct-award", "bids"));
        assertThat(list.select("main a.govuk-button").eachAttr("href")).containsExactly(address);
        var page = officers.page(address);
        assertThat(page.select("select[name=project] option").eachText()).contains("Pause in Hackney, led by Hackney");
        var answer = officers.post(address, proposal());
        assertThat(answer).hasStatus3xxRedirection();
        var award = officers.page(answer.getResponse().getRedirectedUrl()).expectFirst("main");
        assertThat(award.text())
                .contains("£750,000.50 for Pause in Hackney", "Nobody else does this work.")
                .contains("1 April 2027 to 31 March 2029", "section 31 of the Local Government Act 2003")
                .doesNotContain("Take the recommendation back");
    }

    @Test
    void nothingTypedMeansAProblemBesideEveryField() {
        var page = officers.refused(address, Map.of("purpose", "To work in more areas", "place", "E09000012"));
        assertThat(page.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Select the project",
                        "Select what the award is for",
                        "Enter the first day of the work",
                        "Enter the last day of the work",
                        "Select how the award is paid",
                        "Enter why there is no competition");
        assertThat(page.expectFirst("textarea[name=purpose]").text()).isEqualTo("To work in more areas");
        assertThat(page.select("input[name=place][checked]").eachAttr("value")).containsExactly("E09000012");
    }

    @Test
    void withoutAnyAmountItIsNoAward() {
        var fields = proposal();
        fields.remove("grant-2026-27");
        fields.remove("grant-2027-28");
        assertThat(officers.refused(address, fields)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("Enter the amount of at least one year");
    }

    @Test
    void aLastDayBeforeTheFirstIsAProblem() {
        var fields = proposal();
        fields.put("end-year", "2026");
        assertThat(officers.refused(address, fields)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("The last day must not come before the first");
    }

    @Test
    void whatTheRulesStopComesBackWithItsFigures() {
        var fields = proposal();
        fields.put("grant-2026-27", "1000001");
        assertThat(officers.refused(address, fields)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("Budget of each year. 2026-27 is short by £1: £1,000,000 is left.");
    }

    @Test
    void aCompetedRoundTakesNone() {
        world.round();
        assertThat(officers.get("/rounds/" + World.ROUND + "/direct-award")).hasStatus(409);
        var analysts = Browser.of(mvc, World.usernameOf(world.person("Amy Analyst", Role.ANALYST)));
        assertThat(analysts.get(address)).hasStatus(404);
        var editors = Browser.of(mvc, World.usernameOf(world.memberOf(world.hackney(), "Ed Editor", Role.BID_EDITOR)));
        assertThat(editors.get(address)).hasStatus(404);
    }

    private HashMap<String, String> proposal() {
        var fields = new HashMap<String, String>();
        fields.put("project", project.toString());
        fields.put("kind", "SCALE_UP");
        fields.put("purpose", "To work in more areas");
        fields.put("grounds", "Nobody else does this work.");
        fields.put("grant-2026-27", "500,000");
        fields.put("grant-2027-28", "250000.50");
        fields.put("start-day", "1");
        fields.put("start-month", "4");
        fields.put("start-year", "2027");
        fields.put("end-day", "31");
        fields.put("end-month", "March");
        fields.put("end-year", "2029");
        fields.put("route", "SECTION_31");
        fields.put("place", "E09000012");
        return fields;
    }
}
