package uk.gov.education.grants.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.TestClock.TODAY;
import static uk.gov.education.grants.support.World.FIRST_YEAR;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Advice.Fund;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// The pages of an agreement, as a browser gets them.
@WholeHouse
@Transactional
class AgreementWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    RecommendationService recommendations;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    private World world;
    private Actor officer;
    private BidInWorld bid;
    private AwardReference award;
    private Browser officers;
    private Browser certifiers;
    private Browser editors;

    @BeforeEach
    void aCharityWithAnApprovedAward() {
        world = new World(db);
        officer = world.person("Olu Officer", Role.OFFICER);
        bid = world.bid("Pause").ledBy(world.charity("Pause")).inAssessment();
        for (var assessor : List.of("Ana Assessor", "Ben Assessor")) {
            world.assessment(bid, world.person(assessor, Role.ASSESSOR), Percent.of(72));
        }
        world.settled(bid, Percent.of(72));
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        var outcome = recommendations.recommend(
                officer,
                bid.reference(),
                new Fund(
                        AwardKind.PILOT,
                        SpendProfile.of(Map.of(FIRST_YEAR, pounds(90_000))),
                        PaymentRoute.SECTION_14,
                        "The strongest bid"));
        award = ((Proposed) outcome).award();
        approvals.approve(world.approver("Ada Approver", pounds(500_000)), award, "Good value");
        officers = browserOf(officer);
        certifiers = browserOf(bid.certifier());
        editors = browserOf(bid.editor());
    }

    @Test
    void anOfficerReadsWhatWillBeOfferedAndChangesIt() {
        var page = officers.page(at(""));
        assertThat(page.expectFirst("main").text())
                .contains("nobody has changed it", "Direct costs £90,000", "5%, which is £4,500", "Terms, version 1");
        var form = officers.page(at("/plan"));
        assertThat(form.expectFirst("input[name=cost-1]").val()).isEqualTo("90,000");
        assertThat(form.select("input[name=due-1-day]")).as("instalments").isEmpty();

        var typed = fieldsOf(form);
        typed.putAll(Map.of("cost-1", "80000", "item-2", "Overheads", "cost-2", "9,999.99"));
        assertThat(officers.refused(at("/plan"), typed)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("The budget comes to £89,999.99. The award is £90,000: that is £0.01 too little");
        typed.putAll(Map.of("cost-2", "10000", "conditions", "Publish the report first.\nName a lead worker."));
        typed.putAll(Map.of("measure-1", "Women reached", "unit-1", "women", "target-1", "3000"));
        assertThat(officers.refused(at("/plan"), typed)
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("Enter the day by which target 1 is reached");
        typed.putAll(Map.of("by-1-day", "2", "by-1-month", "11", "by-1-year", "2032"));
        assertThat(officers.post(at("/plan"), typed)).hasRedirectedUrl(at(""));
        assertThat(officers.page(at("")).expectFirst("main").text())
                .contains("Olu Officer prepared it", "Name a lead worker.", "Overheads £10,000")
                .contains("Women reached Not known 3,000 women 2 November 2032, after the award ends");
    }

    @Test
    void aCertifierReadsSignsAndKeepsIt() throws IOException {
        offers.inform(officer, award);
        assertThat(certifiers.page("/work").expectFirst("main").text())
                .contains("Accept or decline the offer by 22 December 2026");
        assertThat(certifiers.page("/agreements").select("tbody a").eachAttr("href"))
                .containsExactly(at("/offer"));
        assertThat(editors.page(at("/offer")).select("main .govuk-button").eachText())
                .isEmpty();
        assertThat(certifiers.page(at("/offer")).select("main .govuk-button").eachText())
                .containsExactly("Accept the offer", "Decline the offer");

        assertThat(certifiers.page(at("/acceptance")).expectFirst("main").text())
                .doesNotContain("It waits for a certifier");
        var fingerprint = certifiers
                .page(at("/acceptance"))
                .expectFirst("input[name=fingerprint]")
                .val();
        assertThat(certifiers
                        .refused(at("/acceptance"), Map.of("fingerprint", fingerprint))
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly(
                        "Confirm that you may accept this agreement for your organisation",
                        "Enter your name as you sign");
        assertThat(certifiers.post(
                        at("/acceptance"), Map.of("fingerprint", fingerprint, "authority", "yes", "name", "C. Signed")))
                .hasRedirectedUrl(at("/offer"));
        var accepted = "Accepted by %s on 24 November 2026 at 10:00 UK time, signed as “C. Signed”."
                .formatted(bid.certifier().name());
        assertThat(officers.page(at("")).expectFirst("main").text())
                .contains(accepted, "Yes, every word is as it was offered");
        assertThat(officers.page("/awards/" + award + "/case")
                        .expectFirst("main")
                        .text())
                .contains("Accepted", bid.certifier().name() + " accepted the offer");
        var pdf = editors.get(at("/offer.pdf"));
        assertThat(pdf).hasStatusOk();
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Grant agreement for Pause", "signed as “C. Signed”", "10. When the agreement ends early");
        }
    }

    @Test
    void decliningNeedsAReason() {
        offers.inform(officer, award);
        assertThat(certifiers
                        .refused(at("/refusal"), Map.of())
                        .expectFirst("#reason-error")
                        .text())
                .isEqualTo("Error: Enter why you decline the offer");
        assertThat(certifiers.post(at("/refusal"), Map.of("reason", "Our plans have changed")))
                .hasRedirectedUrl(at("/offer"));
        assertThat(certifiers.page(at("/offer")).expectFirst("main").text())
                .contains("Declined by", "Our plans have changed");
        assertThat(certifiers.post(at("/refusal"), Map.of("reason", "Again"))).hasStatus(409);
        assertThat(certifiers.page(at("/acceptance")).select("main form")).isEmpty();
    }

    @Test
    void nobodyElseLearnsOfItAndTheOrganisationNotBeforeTheOffer() {
        var stranger = browserOf(world.memberOf(world.calderdale(), "Carol Dean", Role.CERTIFIER));
        var pages = List.of("", "/plan", "/offer", "/offer.pdf", "/acceptance", "/refusal");
        for (var page : pages) {
            assertThat(certifiers.get(at(page))).as("before: " + page).hasStatus(404);
        }
        offers.inform(officer, award);
        for (var page : pages) {
            assertThat(stranger.get(at(page))).as(page).hasStatus(404);
            assertThat(Browser.ofThePublic(mvc).get(at(page))).as(page).hasRedirectedUrl("/sign-in");
        }
        assertThat(stranger.page("/agreements").expectFirst("main").text()).contains("Nothing was offered");
        assertThat(certifiers.get(at(""))).hasStatus(404);
        assertThat(editors.get(at("/acceptance"))).hasStatus(403);
        assertThat(officers.get(at("/offer"))).hasStatus(404);
        assertThat(officers.get(at("/plan"))).hasStatus(409);
    }

    @Test
    void anAdministratorPublishesTermsThatTheDepartmentReads() {
        var admins = browserOf(world.person("Adam Reed", Role.ADMIN));
        assertThat(officers.page("/terms").select("tbody a").eachText())
                .containsExactly("Section 14, version 1", "Section 31, version 1");
        assertThat(officers.get("/terms/section-14/new")).hasStatus(403);
        assertThat(officers.page("/terms/section-14/1").select("h3").first().text())
                .isEqualTo("1. What the money is for");
        var typed = new HashMap<>(Map.of("words", "A heading alone"));
        typed.putAll(Map.of("from-day", "1", "from-month", "12", "from-year", "2026"));
        assertThat(admins.refused("/terms/section-14/new", typed)
                        .expectFirst("#words-error")
                        .text())
                .isEqualTo("Error: Enter a text on the line below the heading “A heading alone”");
        typed.put("words", "Purpose\r\nFor the purpose alone.\r\n\r\nRecords\r\nKeep them.");
        assertThat(admins.post("/terms/section-14/new", typed)).hasRedirectedUrl("/terms/section-14/2");
        assertThat(officers.page("/terms/section-14/2").select("h3").eachText())
                .containsExactly("1. Purpose", "2. Records");
        assertThat(certifiers.get("/terms")).hasStatus(403);
    }

    @Test
    void itTakesFewStatements() {
        assertThat(StatementCount.during(() -> officers.page(at("")))).isLessThanOrEqualTo(14);
        assertThat(StatementCount.during(() -> officers.page(at("/plan")))).isLessThanOrEqualTo(14);
        offers.inform(officer, award);
        assertThat(StatementCount.during(() -> editors.page(at("/offer")))).isLessThanOrEqualTo(6);
        assertThat(StatementCount.during(() -> editors.page("/agreements"))).isLessThanOrEqualTo(6);
    }

    private static Map<String, String> fieldsOf(Document page) {
        var fields = new HashMap<String, String>();
        page.select("main input, main textarea").forEach(field -> {
            if (!field.hasAttr("type") || !field.attr("type").equals("radio") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        });
        fields.remove("_csrf");
        return fields;
    }

    private String at(String page) {
        return "/awards/" + award + "/agreement" + page;
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
