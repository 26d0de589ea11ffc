package uk.gov.education.grants.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.evaluation.Confidence;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.Finding;
import uk.gov.education.grants.evaluation.NewEvaluation;
import uk.gov.education.grants.evaluation.OutcomeArea;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.evaluation.Report;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.Pdfs;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// One project as everybody reads of it: its report as a file, what was said of it, and how to ask its team.
@WholeHouse
@Transactional
class ProjectEvidenceWebTest {

    private static final LocalDate REPORTED = LocalDate.of(2017, 7, 5);
    private static final String CONTACT = "/projects/hedgehog-homes/contact";
    private static final String STATEMENTS = "/projects/hedgehog-homes/statements/";
    private static final String EVIDENCE = "/evidence/hedgehog-homes";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ProjectService projects;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    private UUID lead;
    private UUID university;
    private Browser officer;
    private Browser evaluator;
    private Browser editor;
    private Browser stranger;
    private Browser everybody;

    @BeforeEach
    void aProjectAndItsPeople() {
        lead = add("Hedgehog Trust");
        university = add("Hedgehog University");
        projects.start(Actor.SERVICE, lead, "Hedgehog homes", "Finds homes for siblings.", Maturity.TEST);
        officer = browserOf("officer@example.org", Role.OFFICER, null);
        evaluator = browserOf("evaluator@example.org", Role.EVALUATOR, university);
        editor = browserOf("editor@example.org", Role.BID_EDITOR, lead);
        stranger = browserOf("stranger@example.org", Role.BID_EDITOR, add("Another Trust"));
        everybody = Browser.ofThePublic(mvc);
    }

    @Test
    void aProjectOfWhichNothingIsPublicIsAbsentAndWithAPublishedStudyItIsThere() {
        var reference = assured();
        assertThat(everybody.get(EVIDENCE)).hasStatus(404);
        assertThat(officer.get(EVIDENCE)).hasStatus(404);
        publish(reference);
        var page = everybody.page(EVIDENCE);
        assertThat(page.select("#" + reference)).hasSize(1);
        assertThat(page.expectFirst("main dl").text())
                .contains("5 July 2017 Evaluation published: Evaluation", "Outcomes: 1 no difference, 1 worse");
        assertThat(page.expectFirst("main").text()).contains("Hedgehog Trust has not published how to ask the team.");
        assertThat(page.select("main a[href^=/projects/]")).isEmpty();
        assertThat(everybody.get(EVIDENCE)).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void aPageOfManyStudiesAsksWhatAPageOfOneAsks() {
        publish(assured());
        var few = StatementCount.during(() -> everybody.page(EVIDENCE));
        for (var i = 0; i < 5; i++) {
            publish(assured());
        }
        assertThat(StatementCount.during(() -> everybody.page(EVIDENCE)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(13);
    }

    @Test
    void theReportIsEverybodysOnceItIsPublishedAndNobodysBefore() {
        var reference = assured();
        var evaluation = "/evaluations/" + reference;
        assertThat(upload(evaluation, "evaluator@example.org", "report.pdf", Pdfs.by("Jo Bloggs")))
                .hasRedirectedUrl(evaluation);
        var address = EVIDENCE + "/reports/" + reference;
        assertThat(everybody.get(address)).hasStatus(404);
        assertThat(officer.refused(evaluation + "/publication", published(""))
                        .expectFirst("#reportUrl-error")
                        .text())
                .contains("wait until the file has been checked for viruses");
        scanned("INFECTED");
        assertThat(officer.refused(evaluation + "/publication", published(""))
                        .expectFirst("#reportUrl-error")
                        .text())
                .contains("a virus was found in it");
        scanned("CLEAN");
        assertThat(officer.post(evaluation + "/publication", published(""))).hasRedirectedUrl(evaluation);

        assertThat(everybody.page(EVIDENCE).expectFirst("main a[download]").text())
                .startsWith("Download the report (PDF, ");
        var sent = everybody.get(address);
        assertThat(sent).hasStatusOk();
        assertThat(Pdfs.authorOf(sent.getResponse().getContentAsByteArray())).isNull();
        assertThat(sent.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(everybody.get("/evidence/another/reports/" + reference)).hasStatus(404);
        assertThat(upload(evaluation, "evaluator@example.org", "other.pdf", Pdfs.by("other")))
                .hasStatus(409);
        assertThat(evaluator.post(evaluation + "/document/removal", Map.of())).hasStatus(409);
    }

    @Test
    void aNewReportTakesThePlaceOfTheOldAndABadOneLeavesIt() {
        var evaluation = "/evaluations/" + assured();
        upload(evaluation, "evaluator@example.org", "first.pdf", Pdfs.by("first"));
        upload(evaluation, "officer@example.org", "second.pdf", Pdfs.by("second"));
        assertThat(upload(evaluation, "evaluator@example.org", "third.exe", new byte[] {'M', 'Z'}))
                .hasStatusOk()
                .bodyText()
                .contains("third.exe must be a");
        assertThat(evaluator.page(evaluation).text()).contains("second.pdf").doesNotContain("first.pdf");
        assertThat(db.sql("select count(*) from document d join evaluation e on e.id = d.subject")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(evaluator.post(evaluation + "/document/removal", Map.of())).hasRedirectedUrl(evaluation);
        assertThat(evaluator.page(evaluation).text()).contains("Report as a file None yet");
        assertThat(evaluator.page(evaluation + "/document?refused=size").text()).contains("is larger than 10 MB");
    }

    @Test
    void aReportOfOthersCannotBeToldFromNone() {
        var evaluation = "/evaluations/" + assured();
        upload(evaluation, "evaluator@example.org", "report.pdf", Pdfs.by("report"));
        scanned("CLEAN");
        var document = db.sql("select d.id::text from document d join evaluation e on e.id = d.subject")
                .query(String.class)
                .single();
        assertThat(evaluator.get("/documents/" + document)).hasStatusOk();
        assertThat(officer.get("/documents/" + document)).hasStatusOk();
        assertThat(stranger.get("/documents/" + document)).hasStatus(404);
        assertThat(stranger.get(evaluation + "/document")).hasStatus(404);
        assertThat(upload(evaluation, "stranger@example.org", "mine.pdf", Pdfs.by("mine")))
                .hasStatus(404);
    }

    @Test
    void theLeadPublishesHowToAskAndTakesItBack() {
        publish(assured());
        assertThat(editor.page(EVIDENCE).select("main a[href=%s]".formatted(CONTACT)))
                .hasSize(1);
        assertThat(editor.refused(CONTACT, Map.of("email", "jo at home", "telephone", "ask me"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly(
                        "Enter whom people ask, like The Pause team",
                        "The email address must be like team@example.gov.uk",
                        "The telephone number must be like 020 7946 0000");
        assertThat(editor.refused(CONTACT, Map.of("team", "The team"))
                        .expectFirst("#email-error")
                        .text())
                .contains("Enter at least one way to reach the team");
        assertThat(editor.post(CONTACT, Map.of("team", "The sibling team", "email", "siblings@example.org")))
                .hasRedirectedUrl(EVIDENCE + "#ask");
        assertThat(everybody.page(EVIDENCE).select("a[href=mailto:siblings@example.org]"))
                .hasSize(1);
        assertThat(editor.page(CONTACT).expectFirst("input[name=team]").val()).isEqualTo("The sibling team");
        editor.post(CONTACT + "/removal", Map.of());
        assertThat(everybody.page(EVIDENCE).text()).doesNotContain("sibling team");
    }

    @Test
    void nobodyElsePublishesForTheLead() {
        publish(assured());
        var fields = Map.of("team", "We", "email", "we@example.org");
        assertThat(stranger.get(CONTACT)).hasStatus(404);
        assertThat(stranger.post(CONTACT, fields)).hasStatus(404);
        assertThat(officer.post(CONTACT, fields)).hasStatus(403);
        assertThat(everybody.get(CONTACT)).hasRedirectedUrl("/sign-in");
        assertThat(editor.get(STATEMENTS + 1)).hasStatus(403);
        assertThat(stranger.get(STATEMENTS + 1)).hasStatus(404);
    }

    @Test
    void whatWasSaidStandsBesideWhatWasMeasuredWithItsSource() {
        publish(assured());
        assertThat(officer.refused(STATEMENTS + 1, Map.of("target", "3000"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly(
                        "Enter what it is about",
                        "Enter what was said, letter for letter",
                        "Enter the day on which it was said",
                        "Enter who said it, and where",
                        "Enter the unit of the target, like women or children");
        assertThat(officer.post(STATEMENTS + 1, statement())).hasRedirectedUrl(EVIDENCE + "#said");
        var page = everybody.page(EVIDENCE);
        assertThat(page.expectFirst("main").text())
                .contains(
                        "“homes for 3,000 siblings”",
                        "Target: 3,000 siblings, by 3 November 2022",
                        "Speech, 3 November 2016",
                        "3 November 2022 Target to be reached Siblings: 3,000 siblings");
        assertThat(officer.page(STATEMENTS + 1)
                        .expectFirst("input[name=reachBy-year]")
                        .val())
                .isEqualTo("2022");
        var early = new HashMap<>(statement());
        early.put("reachBy-year", "2016");
        assertThat(officer.refused(STATEMENTS + 1, early)
                        .expectFirst(".govuk-error-summary a")
                        .text())
                .contains("must be after the day on which it was said");
        assertThat(officer.get(STATEMENTS + 3)).hasStatus(404);
        officer.post(STATEMENTS + "1/removal", Map.of("seen", "Siblings"));
        assertThat(everybody.page(EVIDENCE).text()).doesNotContain("3,000");
    }

    private MvcTestResult upload(String evaluation, String username, String name, byte[] content) {
        return mvc.post()
                .uri(evaluation + "/document")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(somebody(username))
                .with(csrf())
                .exchange();
    }

    /// What the scanner says of the report, in place of what it said before.
    private void scanned(String result) {
        saved.flush();
        db.sql("update document set scan = :scan where subject in (select id from evaluation)")
                .param("scan", result)
                .update();
    }

    private String assured() {
        var reference = ((Planned) evaluations.plan(
                        Actor.SERVICE,
                        new NewEvaluation(
                                "hedgehog-homes", "Evaluation", university, EvaluationDesign.QUALITATIVE, "A year")))
                .reference();
        evaluations.start(Actor.SERVICE, reference);
        evaluations.draftReport(
                Actor.SERVICE,
                reference,
                new Report(
                        "It did not help.",
                        List.of(
                                new Finding(
                                        "Moves", OutcomeArea.STABLE_HOME, Direction.NO_EFFECT, "None", Confidence.HIGH),
                                new Finding("Sleep", OutcomeArea.HEALTH, Direction.NEGATIVE, "Less", Confidence.LOW))));
        evaluations.assure(Actor.SERVICE, reference, EvidenceLevel.CHANGE_SEEN);
        return reference;
    }

    private void publish(String reference) {
        evaluations.publish(Actor.SERVICE, reference, "https://www.example.org/report", REPORTED);
    }

    private static Map<String, String> published(String url) {
        return Map.of("reportUrl", url, "publishedOn-day", "5", "publishedOn-month", "7", "publishedOn-year", "2017");
    }

    private static Map<String, String> statement() {
        return Map.ofEntries(
                Map.entry("about", "Siblings"),
                Map.entry("quote", "homes for 3,000 siblings"),
                Map.entry("sourceTitle", "Speech"),
                Map.entry("saidOn-day", "3"),
                Map.entry("saidOn-month", "11"),
                Map.entry("saidOn-year", "2016"),
                Map.entry("target", "3,000"),
                Map.entry("targetUnit", "siblings"),
                Map.entry("reachBy-day", "3"),
                Map.entry("reachBy-month", "11"),
                Map.entry("reachBy-year", "2022"));
    }

    private UUID add(String name) {
        return ((Added) organisations.add(Actor.SERVICE, NewOrganisation.of(OrganisationKind.CHARITY, name))).id();
    }

    private Browser browserOf(String username, Role role, @Nullable UUID organisation) {
        var id = people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, id, role, organisation, null);
        saved.flush();
        return Browser.of(mvc, username);
    }
}
