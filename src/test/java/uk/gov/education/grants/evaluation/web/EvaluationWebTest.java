package uk.gov.education.grants.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
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
import uk.gov.education.grants.support.WholeHouse;

/// The pages about evaluations and evidence, as a browser gets them.
@WholeHouse
@Transactional
class EvaluationWebTest {

    private static final String REPORT = "https://www.gov.uk/pausing-report";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ProjectService projects;

    @Autowired
    EntityManager saved;

    private UUID lead;
    private UUID opcit;
    private String project;
    private Browser officer;
    private Browser evaluator;
    private Browser stranger;
    private Browser everybody;

    @BeforeEach
    void anOfficerAndTwoEvaluators() {
        lead = add("Pause Trust");
        opcit = add("Opcit Research");
        project = projects.start(
                        Actor.SERVICE, lead, "Pausing", "Works with women who lose child after child.", Maturity.TEST)
                .code();
        officer = browserOf("officer@example.org", Role.OFFICER, null);
        evaluator = browserOf("evaluator@example.org", Role.EVALUATOR, opcit);
        stranger = browserOf("stranger@example.org", Role.EVALUATOR, add("Another University"));
        everybody = Browser.ofThePublic(mvc);
    }

    @Test
    void fromThePlanToTheEvidenceEverybodyReads() {
        var evaluation = planned();
        assertThat(evaluator.page("/evaluations").select("tbody a").eachAttr("href"))
                .containsExactly(evaluation);
        assertThat(evaluator.post(evaluation + "/start", Map.of())).hasRedirectedUrl(evaluation);
        assertThat(evaluator.page(evaluation).select("main a.govuk-button").eachAttr("href"))
                .containsExactly(evaluation + "/report");
        assertThat(evaluator.post(evaluation + "/report", report())).hasRedirectedUrl(evaluation);
        assertThat(officer.page(evaluation).select("main a.govuk-button").eachAttr("href"))
                .containsExactly(evaluation + "/quality-assurance");
        assertThat(officer.post(evaluation + "/quality-assurance", Map.of("level", "COMPARED_OVER_TIME")))
                .hasRedirectedUrl(evaluation);
        assertThat(officer.page(evaluation + "/publication").expectFirst("main").text())
                .contains("You cannot take a published evaluation back", "Level 3, compared over time");
        assertThat(officer.post(evaluation + "/publication", publication())).hasRedirectedUrl(evaluation);

        var list = everybody.page("/evidence?q=pausing&design=MIXED_METHODS&level=COMPARED_OVER_TIME");
        assertThat(list.select("main h3 a").eachAttr("href")).containsExactly("/evidence/" + project);
        assertThat(list.expectFirst("main li").text()).contains("1 better, 1 worse", "Level 3, compared over time");
        assertThat(list.expectFirst("select[name=design] option[selected]").val())
                .isEqualTo("MIXED_METHODS");
        var evidence = everybody.page("/evidence/" + project);
        assertThat(evidence.expectFirst("main").text())
                .contains("Works with women who lose child after child.", "5 July 2017", "Maryland Scientific Methods");
        assertThat(evidence.select("tbody tr").eachText())
                .containsExactly("Pregnancies Better 2 in 125 women Moderate", "Debt Worse 4 women more Low");
        assertThat(evidence.select("main a[href=%s]".formatted(REPORT))).hasSize(1);
    }

    @Test
    void theProjectIsFilledInWhereOneCameFromIt() {
        var page = officer.page("/evaluations/new?project=" + project);
        assertThat(page.expectFirst("select[name=project] option[selected]").text())
                .isEqualTo("Pausing");
        assertThat(page.select("input[name=design]")).hasSize(6);
    }

    @Test
    void whoLeadsTheProjectIsRefusedWithASentence() {
        var fields = new HashMap<>(plan());
        fields.put("evaluator", lead.toString());
        var page = officer.refused("/evaluations", fields);
        assertThat(page.expectFirst("#evaluator-error").text())
                .startsWith("Error: Pause Trust leads Pausing, so it cannot evaluate it.");
        assertThat(page.expectFirst("textarea[name=plan]").wholeText()).contains("Two years");
    }

    @Test
    void nothingTypedMeansAProblemBesideEveryField() {
        var page = officer.refused("/evaluations", Map.of());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#project", "#title", "#evaluator", "#design", "#plan");
        assertThat(page.select(".govuk-error-message")).hasSize(5);
    }

    @Test
    void aChoiceThatIsNotInTheListIsNoChoice() {
        var fields = new HashMap<>(plan());
        fields.put("evaluator", "<script>");
        fields.put("project", "nothing\0");
        assertThat(officer.refused("/evaluations", fields)
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .contains("#project", "#evaluator");
    }

    @Test
    void aReportGrowsByAFindingAndKeepsWhatWasTyped() {
        var evaluation = planned();
        evaluator.post(evaluation + "/start", Map.of());
        assertThat(evaluator.page(evaluation + "/report").select("input[name^=outcome-]"))
                .hasSize(3);
        var fields = new HashMap<>(report());
        fields.put("another", "yes");
        var grown = evaluator.post(evaluation + "/report", fields);
        assertThat(grown).hasStatusOk().bodyText().contains("outcome-4", "Pregnancies", "fewer pregnancies");
    }

    @Test
    void aFindingThatIsBegunIsFinished() {
        var evaluation = planned();
        evaluator.post(evaluation + "/start", Map.of());
        var page = evaluator.refused(
                evaluation + "/report", Map.of("findings", "3", "outcome-2", "Debt", "confidence-2", "LOW"));
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter a summary of what the study found",
                        "Finding 2: select which way the outcome went",
                        "Finding 2: enter how large the difference is");
        assertThat(page.expectFirst("input[name=outcome-2]").val()).isEqualTo("Debt");
        assertThat(evaluator
                        .refused(evaluation + "/report", Map.of("findings", "lots", "summary", "Nothing changed"))
                        .expectFirst(".govuk-error-summary a")
                        .text())
                .isEqualTo("Enter at least one finding. That there was no effect is a finding too");
    }

    @Test
    void aReportCannotHaveComeOutTomorrowNorStandNowhere() {
        var evaluation = assured();
        var page = officer.refused(
                evaluation + "/publication",
                Map.of(
                        "reportUrl", "www.gov.uk",
                        "publishedOn-day", "25",
                        "publishedOn-month", "11",
                        "publishedOn-year", "2026"));
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "The address must be a web address, like https://www.example.org/report",
                        "The day must be today or earlier");
    }

    @Test
    void aSecondClickIsToldThatTheStepWasTaken() {
        var evaluation = planned();
        evaluator.post(evaluation + "/start", Map.of());
        assertThat(evaluator.post(evaluation + "/start", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("is at the stage “in progress”");
    }

    @Test
    void aWrongGuessIsAnsweredLikeNothingAtAll() {
        var evaluation = planned();
        for (var address : List.of("", "/report", "/quality-assurance", "/publication")) {
            assertThat(stranger.get(evaluation + address)).hasStatus(404);
        }
        assertThat(stranger.post(evaluation + "/start", Map.of())).hasStatus(404);
        assertThat(stranger.post(evaluation + "/report", report())).hasStatus(404);
        assertThat(officer.get("/evaluations/EV-1999-0001")).hasStatus(404);
        assertThat(everybody.get(evaluation)).hasRedirectedUrl("/sign-in");
        assertThat(everybody.get("/evidence/" + project)).hasStatus(404);
        assertThat(everybody.get("/evidence?after=EV-2017'&level=9&q=%00")).hasStatusOk();
    }

    @Test
    void everyStepIsOfferedOnlyToWhoTakesIt() {
        var evaluation = planned();
        assertThat(officer.page(evaluation).select("main form, main a.govuk-button"))
                .isEmpty();
        assertThat(evaluator.page(evaluation).select("main form").eachAttr("action"))
                .containsExactly(evaluation + "/start");
        assertThat(evaluator.get("/evaluations/new")).hasStatus(403);
        assertThat(officer.get(evaluation + "/report")).hasStatus(403);
        assertThat(evaluator.get(evaluation + "/report")).hasStatus(409);
        assertThat(evaluator.page("/evaluations").select("a[href=/evaluations/new]"))
                .isEmpty();
        assertThat(officer.page("/evaluations").select("a[href=/evaluations/new]"))
                .hasSize(1);
    }

    private String planned() {
        var result = officer.post("/evaluations", plan());
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    private String assured() {
        var evaluation = planned();
        evaluator.post(evaluation + "/start", Map.of());
        evaluator.post(evaluation + "/report", report());
        officer.post(evaluation + "/quality-assurance", Map.of("level", "CHANGE_SEEN"));
        return evaluation;
    }

    private Map<String, String> plan() {
        return Map.of(
                "project", project,
                "title", "Evaluation of Pausing",
                "evaluator", opcit.toString(),
                "design", "MIXED_METHODS",
                "plan", "Two years, five places");
    }

    private static Map<String, String> report() {
        var fields = new HashMap<>(Map.of("findings", "3", "summary", "The women had fewer pregnancies."));
        fields.putAll(Map.of(
                "outcome-1", "Pregnancies",
                "direction-1", "POSITIVE",
                "size-1", "2 in 125 women",
                "confidence-1", "MODERATE"));
        fields.putAll(Map.of(
                "outcome-3", "Debt", "direction-3", "NEGATIVE", "size-3", "4 women more", "confidence-3", "LOW"));
        return fields;
    }

    private static Map<String, String> publication() {
        return Map.of(
                "reportUrl", REPORT, "publishedOn-day", "5", "publishedOn-month", "7", "publishedOn-year", "2017");
    }

    private UUID add(String name) {
        return ((Added) organisations.add(Actor.SERVICE, NewOrganisation.of(OrganisationKind.CHARITY, name))).id();
    }

    private Browser browserOf(String username, Role role, @Nullable UUID organisation) {
        people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, username, role, organisation, null);
        saved.flush();
        return Browser.of(mvc, username);
    }
}
