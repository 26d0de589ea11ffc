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

    private static final String HAVERING = "E09000016";
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
        assertThat(list.select("main h3 a").eachAttr("href"))
                .containsExactly("/evidence/%s#%s".formatted(project, referenceIn(evaluation)));
        assertThat(list.expectFirst("main li").text()).contains("1 better, 1 worse", "Level 3, compared over time");
        assertThat(list.expectFirst("select[name=design] option[selected]").val())
                .isEqualTo("MIXED_METHODS");
        var evidence = everybody.page("/evidence/" + project);
        assertThat(evidence.expectFirst("main").text())
                .contains("Works with women who lose child after child.", "5 July 2017", "Maryland Scientific Methods");
        assertThat(evidence.select("tbody tr").eachText())
                .containsExactly(
                        "Pregnancies Health and wellbeing Better 2 in 125 women Moderate",
                        "Debt Cost and savings Worse 4 women more Low");
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
                        "Finding 2: select what the outcome is about",
                        "Finding 2: select which way the outcome went",
                        "Finding 2: enter how large the difference is");
        assertThat(page.expectFirst("input[name=outcome-2]").val()).isEqualTo("Debt");
        assertThat(evaluator
                        .refused(evaluation + "/report", Map.of("findings", "lots", "summary", "Nothing changed"))
                        .expectFirst(".govuk-error-summary a")
                        .text())
                .isEqualTo("Enter at least one finding. That there was no difference is a finding too");
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

    @Test
    void whatAStudyLooksAtIsWrittenDownStepByStep() {
        var evaluation = planned();
        assertThat(evaluator.page(evaluation).select("main a").eachAttr("href"))
                .contains(evaluation + "/scope", evaluation + "/measures/1", evaluation + "/cost");
        assertThat(evaluator.post(evaluation + "/scope", Map.of("youngest", "11", "oldest", "24", "place", HAVERING)))
                .hasRedirectedUrl(evaluation);
        assertThat(evaluator.post(evaluation + "/measures/1", measure())).hasRedirectedUrl(evaluation);
        assertThat(officer.post(evaluation + "/cost", cost())).hasRedirectedUrl(evaluation);

        var shown = evaluator.page(evaluation);
        assertThat(shown.expectFirst("main").text())
                .contains(
                        "Ages 11 to 24",
                        "Places Havering",
                        "Cost for each child £1,250.50",
                        "Saving for each child £9");
        assertThat(shown.select("tbody tr").eachText())
                .containsExactly(
                        "Children with a plan 100% 2014-15 Among 125 51% Number counted not given by 3 November 2022 49% 61 of 125 Change Children with a plan");
        assertThat(evaluator
                        .page(evaluation + "/scope")
                        .select("input[name=place][checked]")
                        .eachAttr("value"))
                .containsExactly(HAVERING);
        assertThat(evaluator
                        .page(evaluation + "/cost")
                        .expectFirst("input[name=cost]")
                        .val())
                .isEqualTo("1,250.50");
        var again = evaluator.page(evaluation + "/measures/1");
        measure()
                .forEach((field, text) -> assertThat(
                                again.expectFirst("[name=%s]".formatted(field)).val())
                        .as(field)
                        .isEqualTo(text));
    }

    @Test
    void aMeasureThatIsWrongComesBackAsItWasTyped() {
        var evaluation = planned();
        var fields = new HashMap<>(measure());
        fields.putAll(Map.of("result-part", "126", "baseline-value", "many", "target-value", "", "unit", ""));
        var page = evaluator.refused(evaluation + "/measures/1", fields);
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter the unit, like per cent, children or days",
                        "The figure before must be a number, like 49 or 1,250.5",
                        "Enter the target, or leave its day empty",
                        "The result: of 125 looked at, 126 cannot be counted");
        assertThat(page.expectFirst("[name=baseline-value]").val()).isEqualTo("many");
        assertThat(evaluator
                        .refused(evaluation + "/measures/1", Map.of("name", "Plans", "unit", "plans"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Enter at least one figure: before, the target or the result");
        assertThat(evaluator
                        .refused(
                                evaluation + "/measures/1",
                                Map.of("name", "Plans", "unit", "plans", "result-base", "125"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("The result: enter the figure, or leave its count and time empty");
    }

    @Test
    void agesComeInTheirOrderAndPlacesFromTheList() {
        var evaluation = planned();
        assertThat(evaluator
                        .refused(evaluation + "/scope", Map.of("youngest", "12", "oldest", "11", "place", "E99999999"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly(
                        "The oldest age must be 12 or more, the youngest age", "Choose places that are in the list");
        assertThat(evaluator
                        .refused(evaluation + "/scope", Map.of("oldest", "26"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Enter the youngest age", "The oldest age must be a whole number from 0 to 25");
    }

    @Test
    void aCostIsNeverSaidWithoutHowItWasWorkedOut() {
        var evaluation = planned();
        assertThat(officer.refused(evaluation + "/cost", Map.of("cost", "100"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly(
                        "Enter who is counted, like child, family or woman",
                        "Select the year whose prices these are",
                        "Enter how it was worked out");
        officer.post(evaluation + "/cost", cost());
        assertThat(officer.post(evaluation + "/cost", Map.of())).hasRedirectedUrl(evaluation);
        assertThat(officer.page(evaluation).expectFirst("main").text()).contains("No cost has been written down.");
    }

    @Test
    void aMeasureIsRemovedOnlyAsItWasSeen() {
        var evaluation = planned();
        evaluator.post(evaluation + "/measures/1", measure());
        evaluator.post(evaluation + "/measures/1/removal", Map.of("seen", "Something else"));
        assertThat(evaluator.page(evaluation).select("tbody tr")).hasSize(1);
        evaluator.post(evaluation + "/measures/1/removal", Map.of("seen", "Children with a plan"));
        assertThat(evaluator.page(evaluation).select("tbody tr")).isEmpty();
    }

    @Test
    void whatAStudyLooksAtIsOthersBusinessNeverAndNobodysAfterTheCheck() {
        var evaluation = planned();
        for (var part : List.of("/scope", "/cost", "/measures/1")) {
            assertThat(stranger.get(evaluation + part)).hasStatus(404);
            assertThat(stranger.post(evaluation + part, measure())).hasStatus(404);
            assertThat(everybody.get(evaluation + part)).hasRedirectedUrl("/sign-in");
        }
        assertThat(evaluator.get(evaluation + "/measures/2")).hasStatus(404);
        assertThat(evaluator.post(evaluation + "/measures/3", measure())).hasStatus(404);
        var assured = assured();
        for (var part : List.of("/scope", "/cost", "/measures/1")) {
            assertThat(evaluator.get(assured + part)).hasStatus(409);
            assertThat(officer.post(assured + part, measure())).hasStatus(409);
        }
        assertThat(evaluator.page(assured).select("main a[href$=/scope]")).isEmpty();
    }

    @Test
    void theListKeepsItsFiltersInEveryAddress() {
        var list = everybody.page("/evidence?q=nothing+%26+none&outcome=SAFETY&age=12");
        assertThat(list.expectFirst("main").text()).contains("No published evaluation fits all of this.");
        assertThat(list.expectFirst("input[name=age]").val()).isEqualTo("12");
        var wrong = everybody.page("/evidence?age=old&outcome=LUCK");
        assertThat(wrong.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Choose one of the list: “LUCK” is not in it", "The age must be a whole number from 0 to 25");
        assertThat(everybody.get("/evidence.csv?age=old")).hasStatus(400);
        var evaluation = assured();
        officer.post(evaluation + "/publication", publication());
        var found = everybody.page("/evidence?q=pausing&outcome=COST&direction=NEGATIVE");
        var file = found.expectFirst("main a[download]").attr("href");
        assertThat(file).isEqualTo("/evidence.csv?q=pausing&outcome=COST&direction=NEGATIVE");
        assertThat(everybody.get(file))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .bodyText()
                .contains(referenceIn(evaluation));
    }

    private static Map<String, String> measure() {
        return Map.ofEntries(
                Map.entry("name", "Children with a plan"),
                Map.entry("unit", "per cent"),
                Map.entry("baseline-value", "100"),
                Map.entry("baseline-base", "125"),
                Map.entry("baseline-period", "2014-15"),
                Map.entry("target-value", "51"),
                Map.entry("targetOn-day", "3"),
                Map.entry("targetOn-month", "11"),
                Map.entry("targetOn-year", "2022"),
                Map.entry("result-value", "49"),
                Map.entry("result-part", "61"),
                Map.entry("result-base", "125"));
    }

    private static Map<String, String> cost() {
        return Map.of(
                "unit", "child",
                "cost", "£1,250.50",
                "saving", "9",
                "priceYear", "2016-17",
                "basis", "Costs of the teams, divided by the children");
    }

    private static String referenceIn(String evaluation) {
        return evaluation.substring(evaluation.lastIndexOf('/') + 1);
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
                "area-1", "HEALTH",
                "direction-1", "POSITIVE",
                "size-1", "2 in 125 women",
                "confidence-1", "MODERATE"));
        fields.putAll(Map.of(
                "outcome-3",
                "Debt",
                "area-3",
                "COST",
                "direction-3",
                "NEGATIVE",
                "size-3",
                "4 women more",
                "confidence-3",
                "LOW"));
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
        var id = people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, id, role, organisation, null);
        saved.flush();
        return Browser.of(mvc, username);
    }
}
