package uk.gov.education.grants.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.SignedIn;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// The pages of officers who ask, of assessors who judge, and of those who settle the score.
@WholeHouse
@Transactional
class AssessmentWebTest {

    private static final String SECRET_OF_THE_BID = "Too many children come into care";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    World world;
    UUID partner;
    BidInWorld bid;
    Actor ana;
    Actor ben;
    Browser officer;
    Browser assessor;
    Browser second;
    String assessors;
    String moderation;

    @BeforeEach
    void anOfficerAndTwoAssessors() {
        world = new World(db);
        partner = world.charity("Family Action");
        bid = world.bid("Pause").with(partner).submitted();
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        ben = world.person("Ben Assessor", Role.ASSESSOR);
        officer = browserOf(world.person("Olu Officer", Role.OFFICER));
        assessor = browserOf(ana);
        second = browserOf(ben);
        assessors = "/bids/%s/assessors".formatted(bid.reference());
        moderation = "/bids/%s/moderation".formatted(bid.reference());
    }

    @Test
    void fromTheFirstQuestionToASettledScore() {
        assertThat(officer.page(assessors).expectFirst("main").text())
                .contains("Nobody was asked", "2 independent scores", "Nothing in hand");
        assertThat(officer.post(assessors, Map.of("assessor", ana.person().toString())))
                .hasRedirectedUrl(assessors);
        var first = addressOf(ana);
        assertThat(assessor.page("/work").select("tbody a").eachAttr("href")).containsExactly(first);
        assertThat(assessor.page("/assessments").select("tbody a").eachAttr("href"))
                .containsExactly(first);

        var declaration = assessor.page(first);
        assertThat(declaration.expectFirst("main").text()).contains("Can you assess", "Hackney", "Family Action");
        assertThat(declaration.text()).doesNotContain(SECRET_OF_THE_BID);
        assertThat(assessor.post(first + "/interests", Map.of("answer", "NONE")))
                .hasRedirectedUrl(first);

        var scores = assessor.page(first);
        assertThat(scores.text()).contains(SECRET_OF_THE_BID, "Need, 40% of the score", "4 Good");
        assertThat(scores.select("textarea")).hasSize(3);
        assertThat(assessor.post(first, complete(0, "submit", 5, 3, 4))).hasRedirectedUrl(first + "/submission");
        assertThat(assessor.page(first + "/submission").expectFirst("h1").text())
                .isEqualTo("You score this bid with 81%");
        assertThat(assessor.post(first + "/submission", Map.of())).hasRedirectedUrl(first);
        assertThat(assessor.page(first).expectFirst("main").text()).contains("Submitted", "81%", SECRET_OF_THE_BID);

        assertThat(officer.page(moderation).expectFirst(".govuk-inset-text").text())
                .isEqualTo("1 score is in and the round asks for 2: 1 too few. Ask more assessors.");
        submitted(ben, second, 4, 4, 4);
        var compared = officer.page(moderation);
        var byCriterion = compared.expectFirst("[aria-label='Scores by criterion']");
        assertThat(byCriterion.select("thead th").eachText())
                .containsExactly("Criterion", "Ana Assessor", "Ben Assessor");
        assertThat(byCriterion.select("tbody tr").first().text())
                .isEqualTo("Need, 40% 5 Excellent Reason 1 4 Good Reason 1");
        assertThat(compared.select("button").eachText()).contains("Agree the average, 80.5%");
        assertThat(officer.post(moderation + "/average", Map.of())).hasRedirectedUrl(moderation);
        assertThat(officer.page(moderation).expectFirst(".govuk-inset-text").text())
                .isEqualTo("The score is settled at 80.5%. Olu Officer settled it on 24 November 2026."
                        + " The average of 2 scores, which differ by 1%.");
        assertThat(assessor.page(first).text()).contains("settled at 80.5%");
        assertThat(officer.page(assessors).expectFirst("main").text()).contains("stay as they are");
    }

    @Test
    void anInterestIsSaidAndShutsTheBidForGood() {
        var address = asked(ana);
        var missing = assessor.refused(address + "/interests", Map.of());
        assertThat(missing.select(".govuk-error-summary a").eachText())
                .containsExactly("Say whether you have an interest and can assess this bid");
        var unsaid = assessor.refused(address + "/interests", Map.of("answer", "CONFLICT"));
        assertThat(unsaid.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#interest");
        assertThat(unsaid.select("input[value=CONFLICT]").hasAttr("checked")).isTrue();

        assertThat(assessor.post(
                        address + "/interests", Map.of("answer", "CONFLICT", "interest", "My sister works there")))
                .hasRedirectedUrl(address);
        assertThat(assessor.page(address).text())
                .contains("You declared an interest: My sister works there")
                .doesNotContain(SECRET_OF_THE_BID);
        assertThat(assessor.post(address + "/interests", Map.of("answer", "NONE")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(officer.page(assessors).text()).contains("Declared: My sister works there");
    }

    @Test
    void whatIsTypedIsKeptAndGivenBackWithEveryProblem() {
        var address = accepted(ana, assessor);
        var typed = new LinkedHashMap<>(complete(0, "submit", 5, 3, 4));
        typed.put("points-2", "");
        typed.put("reason-3", "");
        typed.put("reason-1", "<b>${7*7}</b> Ŵyn");
        var refused = assessor.refused(address, typed);
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly("Choose points for Approach", "Give a reason for your points for Value for money");
        assertThat(refused.expectFirst("#reason-1").text()).isEqualTo("<b>${7*7}</b> Ŵyn");
        assertThat(refused.select("input[name=points-1][value=5]").hasAttr("checked"))
                .isTrue();
        assertThat(refused.text()).contains("Saved at 10:00 UK time");
        fromTheDatabase();
        assertThat(assessor.page(address).expectFirst("#reason-1").text()).isEqualTo("<b>${7*7}</b> Ŵyn");
    }

    @Test
    void savingAloneDoesNotNagAboutWhatIsMissing() {
        var address = accepted(ana, assessor);
        assertThat(assessor.post(address, Map.of("revision", "0", "action", "save", "points-1", "4")))
                .hasRedirectedUrl(address + "?saved");
        assertThat(assessor.refused(address, Map.of("revision", "1", "action", "save", "reason-1", "word ".repeat(251)))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("The reason for Need must be 250 words or less. You have used 251");
    }

    @Test
    void badInputIsAFieldErrorAndNeverACrash() {
        var address = accepted(ana, assessor);
        var typed = new LinkedHashMap<>(complete(0, "submit", 5, 3, 4));
        typed.put("points-1", "lots");
        typed.put("reason-2", "before\0after");
        typed.put("revision", "NaN");
        assertThat(assessor.refused(address, typed)
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#points-1", "#reason-2");
        assertThat(officer.refused(assessors, Map.of("assessor", "lots"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Choose at least one assessor");
        assertThat(assessor.get("/assessments/lots")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSubmissionPageShowsWhatIsMissingRatherThanAScore() {
        var address = accepted(ana, assessor);
        assertThat(assessor.page(address + "/submission").title()).startsWith("Error: ");
        assertThat(assessor.refused(address + "/submission", Map.of()).select(".govuk-error-summary li"))
                .hasSize(6);
    }

    @Test
    void aSecondWindowIsShownBesideTheFirst() {
        var address = accepted(ana, assessor);
        assessor.post(address, complete(0, "save", 5, 3, 4));
        fromTheDatabase();
        var answer = assessor.post(address, complete(0, "save", 1, 1, 1));
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        var page = pageOf(answer);
        assertThat(page.text()).contains("What you saved in the other window", "5 Reason 1");
        assertThat(page.select("input[name=points-1][value=1]").hasAttr("checked"))
                .isTrue();
        assertThat(assessor.post(address, complete(1, "save", 1, 1, 1))).hasRedirectedUrl(address + "?saved");
    }

    @Test
    void whatWasTypedIsGivenBackWhenTheAssessmentWasWithdrawnMeanwhile() {
        var address = accepted(ana, assessor);
        assertThat(officer.post(address + "/withdrawal", Map.of("reason", "Enough scores")))
                .hasRedirectedUrl(assessors);
        var answer = assessor.post(address, complete(0, "submit", 5, 3, 4));
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(pageOf(answer).expectFirst("#reason-1").text()).isEqualTo("Reason 1");
        assertThat(pageOf(answer).text()).doesNotContain(SECRET_OF_THE_BID);
        assertThat(assessor.page(address).text()).contains("withdrew this assessment");
    }

    @Test
    void anAssessmentIsGivenBackWithAReason() {
        var address = submitted(ana, assessor, 5, 3, 4);
        assertThat(officer.refused(address + "/return", Map.of())
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Say what the assessor should look at again");
        assertThat(officer.post(address + "/return", Map.of("reason", "Say more about value")))
                .hasRedirectedUrl(assessors);
        assertThat(assessor.page(address).expectFirst(".govuk-inset-text").text())
                .isEqualTo("Given back by the programme officer: Say more about value");
        assertThat(officer.page(assessors).text()).contains("Given back: Say more about value");
    }

    @Test
    void whatWasSubmittedEarlierStaysReadableToOfficers() {
        var address = submitted(ana, assessor, 5, 3, 4);
        officer.post(address + "/return", Map.of("reason", "Say more about value"));
        fromTheDatabase();
        assertThat(assessor.post(address, complete(1, "submit", 1, 1, 1))).hasRedirectedUrl(address + "/submission");
        assertThat(assessor.post(address + "/submission", Map.of())).hasRedirectedUrl(address);
        fromTheDatabase();
        assertThat(officer.page(assessors).select("a[href$=history]")).hasSize(1);
        var history = officer.page(address + "/history");
        assertThat(history.select("main h2").eachText())
                .containsExactly("24 November 2026 at 10:00 UK time: 20%", "24 November 2026 at 10:00 UK time: 81%");
        assertThat(history.text()).contains("Given back: Say more about value", "5 Excellent", "1 Poor");
        assertThat(assessor.get(address + "/history")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browserOf(bid.editor()).get(address + "/history")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPageThatSavesByItselfIsToldWhatIsSaved() {
        var address = accepted(ana, assessor);
        assertThat(assessor.page(address).select("form[data-autosave=saved] [name=writer]"))
                .hasSize(1);
        assertThat(savedByItself(address, 0, "page", 1))
                .hasStatusOk()
                .bodyText()
                .contains("Saved at 10:00 UK time");
        fromTheDatabase();
        assertThat(savedByItself(address, 0, "page", 2))
                .hasStatusOk()
                .bodyText()
                .contains("\"revision\":2");
        fromTheDatabase();
        assertThat(savedByItself(address, 0, "page", 1))
                .hasStatusOk()
                .bodyText()
                .contains("\"revision\":2");
        assertThat(savedByItself(address, 0, "other", 1))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("in another window");
        officer.post(address + "/withdrawal", Map.of("reason", "Enough scores"));
        assertThat(savedByItself(address, 2, "page", 3))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("copy what you need");
    }

    private MvcTestResult savedByItself(String address, int revision, String sitting, int turn) {
        var fields = new LinkedHashMap<>(complete(revision, "", 5, 3, 4));
        fields.put("sitting", sitting);
        fields.put("turn", String.valueOf(turn));
        var request = mvc.post()
                .uri(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignedIn.somebody(World.usernameOf(ana)))
                .header("X-Requested-With", "autosave");
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void aWideSpreadIsForAPanel() {
        submitted(ana, assessor, 5, 5, 5);
        submitted(ben, second, 2, 2, 2);
        var page = officer.page(moderation);
        assertThat(page.text()).contains("The scores differ by 60%", "so a panel has to agree the score");
        assertThat(page.select("svg[role=img] circle")).hasSize(2);
        assertThat(page.text()).contains("60% Above the limit 15% 30% 70%", "Assessors differ most on:");
        assertThat(page.select("tbody .govuk-tag").eachText()).contains("Differs most");
        assertThat(page.select("form[action$=average]")).isEmpty();
        assertThat(officer.refused(moderation + "/average", Map.of())
                        .select(".govuk-error-summary")
                        .text())
                .contains("the average stands only up to 15%");
        var refused = officer.refused(moderation, Map.of("score", "120", "reason", "Because"));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly("The agreed score must be a share from 0 to 100, like 20 or 12.5");
        assertThat(refused.expectFirst("#score").val()).isEqualTo("120");
        assertThat(refused.expectFirst("#reason").text()).isEqualTo("Because");
        assertThat(officer.post(moderation, Map.of("score", "62.5", "reason", "The panel weighed both")))
                .hasRedirectedUrl(moderation);
        assertThat(officer.page(moderation).text()).contains("settled at 62.5%", "The panel weighed both");
    }

    @Test
    void whoBelongsToABidIsNamedAsSomebodyWhoCannotBeAsked() {
        world.joins(ana, Role.EVALUATOR, partner);
        var page = officer.page(assessors);
        assertThat(page.text()).contains("Ana Assessor is a member of Family Action, a partner in the bid.");
        assertThat(page.select("input[name=assessor]").eachAttr("value"))
                .containsExactly(ben.person().toString());
        assertThat(officer.post(assessors, Map.of("assessor", ana.person().toString())))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void pagesOfOthersAreNotThere() {
        var address = accepted(ana, assessor);
        var bidder = browserOf(bid.editor());
        for (var stranger : new Browser[] {second, bidder}) {
            assertThat(stranger.get(address)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.post(address, complete(0, "save", 0, 0, 0))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.get(address + "/submission")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.post(address + "/submission", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.post(address + "/interests", Map.of("answer", "NONE")))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.get(address + "/return")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.post(address + "/withdrawal", Map.of("reason", "No")))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.get(assessors)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(stranger.get(moderation)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(assessor.get(moderation)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(assessor.get(assessors)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(officer.get(address)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Browser.ofThePublic(mvc).get(address)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void approversReadTheScoresButSettleNothing() {
        submitted(ana, assessor, 4, 4, 4);
        submitted(ben, second, 4, 4, 4);
        var approver = browserOf(world.approver("Priya Approver", Money.pounds(1_000)));
        assertThat(approver.page(moderation).select("form[action*=moderation]")).isEmpty();
        assertThat(approver.post(moderation + "/average", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browserOf(world.person("Fay Finance", Role.FINANCE)).get(moderation))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browserOf(world.person("Ada Analyst", Role.ANALYST)).get(moderation))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePagesAskTheDatabaseNoMoreForMoreAssessors() {
        submitted(ana, assessor, 4, 4, 4);
        var few = StatementCount.during(() -> officer.page(moderation));
        submitted(ben, second, 4, 4, 4);
        submitted(world.person("Cy Assessor", Role.ASSESSOR), 3, 4, 4);
        assertThat(StatementCount.during(() -> officer.page(moderation)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(13);
        assertThat(StatementCount.during(() -> officer.page(assessors))).isLessThanOrEqualTo(10);
        assertThat(StatementCount.during(() -> assessor.page("/assessments"))).isLessThanOrEqualTo(4);
        var address = addressOf(ana);
        assertThat(StatementCount.during(() -> assessor.page(address))).isLessThanOrEqualTo(13);
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }

    private String asked(Actor assessor) {
        officer.post(assessors, Map.of("assessor", assessor.person().toString()));
        return addressOf(assessor);
    }

    private String accepted(Actor person, Browser browser) {
        var address = asked(person);
        browser.post(address + "/interests", Map.of("answer", "NONE"));
        return address;
    }

    private String submitted(Actor person, Browser browser, int... points) {
        var address = accepted(person, browser);
        browser.post(address, complete(0, "submit", points));
        browser.post(address + "/submission", Map.of());
        fromTheDatabase();
        return address;
    }

    private void submitted(Actor person, int... points) {
        submitted(person, browserOf(person), points);
    }

    private String addressOf(Actor person) {
        return "/assessments/"
                + db.sql("select reference from assessment where bid_id = :bid and assessor_id = :person")
                        .param("bid", bid.id())
                        .param("person", person.person())
                        .query(String.class)
                        .single();
    }

    private static Map<String, String> complete(int revision, String action, int... points) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("revision", String.valueOf(revision));
        fields.put("action", action);
        for (var number = 1; number <= points.length; number++) {
            fields.put("points-" + number, String.valueOf(points[number - 1]));
            fields.put("reason-" + number, "Reason " + number);
        }
        return fields;
    }

    private void fromTheDatabase() {
        saved.flush();
        saved.clear();
    }

    private static Document pageOf(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
