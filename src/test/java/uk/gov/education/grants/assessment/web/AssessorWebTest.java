package uk.gov.education.grants.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The pool of assessors: what officers keep of them, and what they declare themselves.
@WholeHouse
@Transactional
class AssessorWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    World world;
    Actor ana;
    Browser officer;
    Browser assessor;
    String page;

    @BeforeEach
    void anOfficerAndAnAssessor() {
        world = new World(db);
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        officer = browserOf(world.person("Olu Officer", Role.OFFICER));
        assessor = browserOf(ana);
        page = "/assessors/" + ana.person();
    }

    @Test
    void theListSaysWhoCanBeAskedAndWhatIsMissing() {
        unready();
        world.person("Ben Assessor", Role.ASSESSOR);
        var list = officer.page("/assessors");
        assertThat(list.select("caption").text()).isEqualTo("2 assessors, of whom 1 can be asked");
        assertThat(list.select("tbody tr").eachText())
                .containsExactly(
                        "Ana Assessor None recorded 0 of 5 Cannot be asked Not trained yet, and without a signed"
                                + " declaration of interests",
                        "Ben Assessor None recorded 0 of 20 Ready");
    }

    @Test
    void whoIsNotReadyIsNotAsked() {
        unready();
        var bid = world.bid("Pause").submitted();
        var assessors = "/bids/%s/assessors".formatted(bid.reference());
        assertThat(officer.page(assessors).text())
                .contains("Ana Assessor is not trained yet and without a signed declaration of interests.");
        assertThat(officer.post(assessors, Map.of("assessor", ana.person().toString())))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void anOfficerRecordsSubjectsLimitAndTraining() {
        assertThat(officer.post(page + "/details", details("Fostering\n kinship  care \nfostering", "3")))
                .hasRedirectedUrl(page);
        var kept = officer.page(page).text();
        assertThat(kept).contains("Fostering, kinship care", "0 of 3 at a time", "On 1 November 2026, valid until");
        assertThat(officer.page("/assessors?q=kinship%20ana").select("tbody tr"))
                .hasSize(1);
        assertThat(officer.page("/assessors?q=housing").text()).contains("No assessor fits.");
        assertThat(audited()).anyMatch(sentence -> sentence.contains("at most 3 at a time"));
        assertThat(officer.page(page + "/details").expectFirst("#expertise").text())
                .isEqualTo("Fostering\nkinship care");
    }

    @Test
    void whatCannotBeReadIsGivenBack() {
        var typed = new HashMap<>(details("Fostering", "lots"));
        typed.put("until-year", "2025");
        var refused = officer.refused(page + "/details", typed);
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "The most bids at a time must be a whole number from 1 to 99",
                        "The last day must be on or after the day of the training");
        assertThat(refused.expectFirst("#most").val()).isEqualTo("lots");
        assertThat(officer.refused(page + "/interests/new", Map.of("kind", "AFFILIATION"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly(
                        "Choose an organisation",
                        "Enter what the assessor is, such as trustee of",
                        "Enter the first day");
    }

    @Test
    void anAssessorDeclaresInterestsAndSignsThatTheyAreAll() {
        unready();
        var mine = "/assessments/declaration";
        assertThat(assessor.page(mine).text()).contains("You have not signed", "None is declared.");
        assertThat(assessor.post(mine + "/interests/new", interest("trustee of")))
                .hasRedirectedUrl(mine);
        assertThat(assessor.page(mine).select("tbody tr").text())
                .contains("Trustee of Hackney", "1 September 2024", "Goes on", "Ana Assessor");
        assertThat(assessor.refused(mine, Map.of())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Confirm that these are all of your interests");
        assertThat(assessor.post(mine, Map.of("complete", "yes"))).hasRedirectedUrl(mine);
        assertThat(assessor.page(mine).text()).contains("You signed this declaration on 24 November 2026");
        assertThat(officer.page(page).text()).contains("valid until 24 November 2027", "Trustee of Hackney");
        assertThat(audited())
                .containsExactly(
                        "declared that Ana Assessor is trustee of Hackney",
                        "signed that the declaration of interests is complete");
    }

    @Test
    void theSameInterestToldTwiceIsKeptOnce() {
        assessor.post("/assessments/declaration/interests/new", interest("trustee of"));
        assessor.post("/assessments/declaration/interests/new", interest("trustee of"));
        assertThat(assessor.page("/assessments/declaration").select("tbody tr")).hasSize(1);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void onlyAnOfficerRecordsThatAnInterestEndedBeforeToday() {
        assessor.post("/assessments/declaration/interests/new", interest("trustee of"));
        var past = Map.of("last-day", "1", "last-month", "3", "last-year", "2026");
        assertThat(assessor.refused("/assessments/declaration/interests/1", past)
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Ask a programme officer to record a last day that has passed.");
        assertThat(officer.post(page + "/interests/1", past)).hasRedirectedUrl(page);
        assertThat(officer.page(page).select("tbody tr").text()).contains("1 March 2026");
        assertThat(officer.refused(
                                page + "/interests/1", Map.of("last-day", "1", "last-month", "3", "last-year", "2020"))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("An interest cannot end before it begins.");
    }

    @Test
    void nobodyVouchesForThemselves() {
        var both = world.person("Bo Both", Role.OFFICER, Role.ASSESSOR);
        var own = "/assessors/" + both.person();
        assertThat(browserOf(both).page(own).select("main a[href*=details]")).isEmpty();
        assertThat(browserOf(both).post(own + "/details", details("Fostering", "3")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void thePoolIsForOfficers() {
        assertThat(assessor.get("/assessors")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(assessor.get(page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(officer.get("/assessors/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(officer.get("/assessors/ana@example.org")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(officer.get("/assessments/declaration")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browserOf(world.person("Fay Finance", Role.FINANCE)).get("/assessors"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theListAsksTheDatabaseNoMoreForMoreAssessors() {
        var few = StatementCount.during(() -> officer.page("/assessors"));
        for (var name : "Bea Cy Di Eli Flo".split(" ")) {
            world.person(name + " Assessor", Role.ASSESSOR);
        }
        assertThat(StatementCount.during(() -> officer.page("/assessors")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(5);
    }

    private void unready() {
        db.sql("update assessor set trained_on = null, trained_until = null, signed_on = null, most_bids = 5")
                .update();
    }

    private Map<String, String> interest(String what) {
        return Map.of(
                "organisation",
                world.hackney().toString(),
                "kind",
                "AFFILIATION",
                "what",
                what,
                "first-day",
                "1",
                "first-month",
                "9",
                "first-year",
                "2024");
    }

    private static Map<String, String> details(String subjects, String most) {
        return Map.of(
                "expertise",
                subjects,
                "most",
                most,
                "trained-day",
                "1",
                "trained-month",
                "11",
                "trained-year",
                "2026",
                "until-day",
                "1",
                "until-month",
                "11",
                "until-year",
                "2028");
    }

    private List<String> audited() {
        return db.sql("select sentence from audit_entry where subject_kind = 'Assessor' order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
