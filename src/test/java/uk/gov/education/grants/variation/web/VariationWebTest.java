package uk.gov.education.grants.variation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The pages of a variation, as a browser gets them: written, submitted and agreed.
@WholeHouse
@Transactional
class VariationWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    @Autowired
    AcceptanceService acceptances;

    private World world;
    private AwardReference award;
    private Browser editors;
    private Browser certifiers;
    private Browser strangers;

    @BeforeEach
    void anAwardThatWasAccepted() {
        world = new World(db);
        var hackney = awarding.council("Hackney");
        editors = browserOf(world.memberOf(hackney, "Hana Yusuf", Role.BID_EDITOR));
        var certifier = world.memberOf(hackney, "Hugh Stone", Role.CERTIFIER);
        certifiers = browserOf(certifier);
        strangers = browserOf(world.memberOf(awarding.council("Calderdale"), "Carol Dean", Role.BID_EDITOR));
        award = awarding.propose(
                awarding.round(pounds(400_000)), AwardKind.PILOT, Money.ZERO, pounds(300_000), pounds(100_000));
        approvals.approve(APPROVER, award, "Good value");
        offers.inform(OFFICER, award);
        var offer = acceptances.show(certifier, award).agreement();
        acceptances.accept(certifier, award, "Hugh Stone", offer.fingerprint(), offer.offeredAt());
    }

    @Test
    void anEditorWritesACertifierSubmitsAndAnApproverAgrees() {
        assertThat(editors.page("/variations?award=" + award)
                        .select("main .govuk-button")
                        .eachText())
                .containsExactly("Ask for a variation", "Show");
        var form = editors.page(at("/money"));
        assertThat(form.expectFirst("input[name=amount-2027-28]").val()).isEqualTo("300,000");
        var refused = editors.refused(at("/money"), Map.of("amount-2027-28", "lots", "amount-2028-29", "150,000"));
        assertThat(problemsOf(refused))
                .containsExactly(
                        "The amount of 2027-28 must be an amount in pounds, like 25,000 or 25,000.50",
                        "Enter why it has to change");
        assertThat(refused.expectFirst("input[name=amount-2028-29]").val()).isEqualTo("150,000");

        assertThat(editors.post(
                        at("/money"),
                        Map.of("amount-2027-28", "240,000", "amount-2028-29", "150,000", "reason", "Nobody applied")))
                .hasStatus3xxRedirection();
        var variation = "/variations/" + reference();
        assertThat(editors.page(variation).expectFirst("main").text())
                .contains("2027-28 £300,000 £240,000 -£60,000", "2028-29 £100,000 £150,000 +£50,000")
                .contains(
                        "The years come to £390,000. The award is £400,000 and stays so: that is £10,000 too little.");
        assertThat(problemsOf(certifiers.refused(variation + "/submission", Map.of("certify", "yes"))))
                .containsExactly(
                        "The years come to £390,000. The award is £400,000 and stays so: that is £10,000 too little.");

        editors.post(
                variation + "/change",
                Map.of("amount-2027-28", "250,000", "amount-2028-29", "150,000", "reason", "Nobody applied"));
        assertThat(certifiers.post(variation + "/submission", Map.of("certify", "yes")))
                .hasRedirectedUrl(variation);
        var approvers = browserOf(world.approver("Ada Approver", pounds(5_000_000)));
        assertThat(approvers.page("/work").expectFirst("main").text()).contains("Decide on the variation");
        assertThat(approvers.page(variation + "/decision").expectFirst("main").text())
                .contains("2028-29 £300,000 £250,000", "£50,000 moves. Your limit is £5,000,000");
        assertThat(approvers.post(variation + "/decision", Map.of("decision", "AGREE", "reason", "Sound")))
                .hasRedirectedUrl(variation);
        assertThat(editors.page("/awards/%s/agreement/offer".formatted(award))
                        .expectFirst("main")
                        .text())
                .contains("As varied", "4 1 January 2028 2027-28 £25,000", "8 1 January 2029 2028-29 £75,000");
    }

    @Test
    void anOfficerAsksAndAnotherOrganisationIsToldThatThereIsNone() {
        editors.post(at("/purpose"), Map.of("before", "Nine areas", "after", "Eight areas", "reason", "One left us"));
        var variation = "/variations/" + reference();
        certifiers.post(variation + "/submission", Map.of("certify", "yes"));
        assertThat(strangers.get(variation)).hasStatus(404);
        assertThat(strangers.get(at("/money"))).hasStatus(404);
        var officers = browserOf(world.person("Olu Officer", Role.OFFICER));
        assertThat(problemsOf(officers.refused(variation + "/query", Map.of())))
                .containsExactly("Enter what the organisation has to answer");
        officers.post(variation + "/query", Map.of("question", "Which one?"));
        assertThat(editors.page("/work").expectFirst("main").text())
                .contains("Answer the question about the variation");
        assertThat(editors.page(variation + "/change").expectFirst("main").text())
                .contains("Which one?");
    }

    private String at(String kind) {
        return "/awards/%s/variations/new%s".formatted(award, kind);
    }

    private String reference() {
        return db.sql("select reference from variation where award = :award")
                .param("award", award.text())
                .query(String.class)
                .single();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }

    private static List<String> problemsOf(Document page) {
        return page.select(".govuk-error-summary li").eachText();
    }
}
