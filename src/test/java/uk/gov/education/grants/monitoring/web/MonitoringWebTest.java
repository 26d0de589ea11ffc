package uk.gov.education.grants.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.monitoring.Accepted;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The pages of returns and reviews, as a browser gets them.
@WholeHouse
@Transactional
class MonitoringWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Awarding awarding;

    @Autowired
    Accepted accepted;

    @Autowired
    MovableClock clock;

    private Browser editors;
    private Browser certifiers;
    private Browser officers;
    private Browser approvers;
    private Browser strangers;
    private String award;

    @BeforeEach
    void anAcceptedAwardWhoseFirstQuarterIsOver() {
        var world = new World(db);
        var hackney = awarding.council("Hackney");
        var certifier = world.memberOf(hackney, "Hugh Stone", Role.CERTIFIER);
        editors = Browser.of(mvc, World.usernameOf(world.memberOf(hackney, "Hana Yusuf", Role.BID_EDITOR)));
        certifiers = Browser.of(mvc, World.usernameOf(certifier));
        officers = Browser.of(mvc, World.usernameOf(world.person("Olu Officer", Role.OFFICER)));
        approvers = Browser.of(mvc, World.usernameOf(world.person("Ada Approver", Role.APPROVER)));
        strangers =
                Browser.of(mvc, World.usernameOf(world.memberOf(world.calderdale(), "Carol Dean", Role.BID_EDITOR)));
        award = accepted.award(certifier).text();
        clock.setTo(LocalDate.of(2027, 8, 5));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aReturnGoesFromItsEditorToTheOfficer() {
        assertThat(editors.page("/returns").expectFirst("tbody").text()).contains("April to June 2027", "5 days late");
        var typed = fieldsOf(editors.page(at("/draft")));
        assertThat(typed).containsEntry("forecast-2027-28", "300,000").containsEntry("now-1", "150");
        typed.putAll(Map.of("spent-2027-28", "60,000", "now-1", "1200", "risk-1", "Carers leave", "then", "certify"));
        assertThat(editors.refused(at("/draft"), typed)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly(
                        "Enter what was done in this period",
                        "Select the impact of risk 1",
                        "Select how likely risk 1 is",
                        "Select how soon risk 1 may come true",
                        "Enter what is done about risk 1");
        var kept = fieldsOf(editors.page(at("/draft")));
        assertThat(kept).as("what was refused is kept all the same").containsEntry("risk-1", "Carers leave");
        kept.putAll(Map.of("done", "We trained two teams.", "impact-1", "4", "likelihood-1", "2"));
        kept.putAll(Map.of("proximity-1", "MONTH", "response-1", "We pay more.", "then", "certify"));
        assertThat(editors.post(at("/draft"), kept)).hasRedirectedUrl(at(""));

        assertThat(officers.page(at("")).expectFirst("main").text())
                .contains("has not submitted it yet")
                .doesNotContain("We trained");
        var certification = certifiers.page(at("/certification"));
        assertThat(certification.expectFirst("main").text())
                .contains("1,200: 36% of the way from 150 to 3,000 women", "£60,000", "makes 8 of 25");
        var signing = fieldsOf(certification);
        assertThat(certifiers
                        .refused(at("/certification"), signing)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly(
                        "Confirm that the return is true and that the money was spent on this work",
                        "Enter your name as you sign");
        signing.putAll(Map.of("true", "yes", "name", "H. Stone"));
        assertThat(certifiers.post(at("/certification"), signing)).hasRedirectedUrl(at(""));

        assertThat(officers.refused(at("/decision"), Map.of("answer", "GIVE_BACK"))
                        .expectFirst("#reason-error")
                        .text())
                .isEqualTo("Error: Enter what the organisation has to change");
        assertThat(officers.post(at("/decision"), Map.of("answer", "ACCEPT"))).hasRedirectedUrl(at(""));
        assertThat(editors.page(at("")).expectFirst("main").text())
                .contains("Accepted", "Olu Officer accepted it", "signed as “H. Stone”");
        assertThat(officers.text("/returns.csv?standing=accepted"))
                .contains("2027-28-q1,2027-04-01,2027-06-30,2027-07-31,accepted,accepted,2027-08-05T09:00:00Z");
    }

    @Test
    void aReviewIsWrittenAndAgreedByTwoPeople() {
        clock.setTo(LocalDate.of(2028, 3, 1));
        var review = "/awards/" + award + "/reviews/2027-28";
        assertThat(officers.page("/reviews").select("tbody a").eachAttr("href")).contains(review);
        assertThat(officers.refused(review + "/draft", Map.of())
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("Enter how the work goes", "Select what is to become of the award", "Enter why");
        assertThat(officers.post(
                        review + "/draft",
                        Map.of("delivery", "Well", "decision", "AMEND", "reason", "A third team is needed")))
                .hasRedirectedUrl(review);
        assertThat(officers.get(review + "/decision")).hasStatus(403);
        var second = fieldsOf(approvers.page(review + "/decision"));
        second.put("answer", "AGREE");
        assertThat(approvers.post(review + "/decision", second)).hasRedirectedUrl(review);
        assertThat(officers.page(review).expectFirst("main").text())
                .contains("Ada Approver agreed to it", "Amend: continue after a variation", "2027-28 £300,000 £0 £0");
    }

    @Test
    void nobodyElseLearnsOfReturnsAndReviews() {
        for (var page : List.of("", "/draft", "/certification", "/decision")) {
            assertThat(strangers.get(at(page))).as(page).hasStatus(404);
            assertThat(Browser.ofThePublic(mvc).get(at(page))).as(page).hasRedirectedUrl("/sign-in");
        }
        assertThat(strangers.get("/awards/" + award + "/returns")).hasStatus(404);
        assertThat(strangers.page("/returns").expectFirst("main").text()).contains("There is no such return");
        assertThat(editors.get("/awards/" + award + "/reviews/2027-28")).hasStatus(404);
        assertThat(editors.get("/reviews")).hasStatus(403);
        assertThat(officers.get(at("/draft"))).hasStatus(403);
        assertThat(editors.get(at("/decision"))).hasStatus(403);
        assertThat(editors.get("/awards/" + award + "/returns/2050-51-q1")).hasStatus(404);
        assertThat(editors.get("/awards/" + award + "/returns/never")).hasStatus(404);
    }

    private static Map<String, String> fieldsOf(Document page) {
        var fields = new HashMap<String, String>();
        page.select("main input:not([type=radio]):not([type=checkbox]), main textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main select").forEach(select -> {
            var chosen = select.selectFirst("option[selected]");
            fields.put(select.attr("name"), chosen == null ? "" : chosen.val());
        });
        fields.remove("_csrf");
        return fields;
    }

    private String at(String page) {
        return "/awards/" + award + "/returns/2027-28-q1" + page;
    }
}
