package uk.gov.education.grants.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;

/// The scale of evidence is everybody's to read and an administrator's to word; what it said before stays.
@WholeHouse
@Transactional
class LevelsWebTest {

    private static final String LEVEL_3 = "/admin/evidence-levels/3";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    private Browser admin;
    private Browser officer;
    private Browser everybody;

    @BeforeEach
    void anAdministratorAndAnOfficer() {
        admin = browserOf("admin@example.org", Role.ADMIN);
        officer = browserOf("officer@example.org", Role.OFFICER);
        everybody = Browser.ofThePublic(mvc);
    }

    @Test
    void everybodyReadsTheScale() {
        var page = everybody.page("/evidence/levels");
        assertThat(page.select("main dt").eachText())
                .containsExactly(
                        "Level 0, described",
                        "Level 1, change seen",
                        "Level 2, compared roughly",
                        "Level 3, compared over time",
                        "Level 4, compared closely",
                        "Level 5, decided by chance");
        assertThat(page.select("main a[href^=/admin]")).isEmpty();
        assertThat(everybody.get("/evidence/levels")).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void newWordsStandEverywhereAtOnceAndTheOldOnesInTheHistory() {
        assertThat(admin.page("/evidence/levels").select("main a[href^=/admin]"))
                .hasSize(6);
        assertThat(admin.page(LEVEL_3).expectFirst("input[name=title]").val()).isEqualTo("Compared over time");
        admin.post(LEVEL_3, Map.of("title", "Compared in time", "meaning", "Two groups, before and after."));
        admin.post(LEVEL_3, Map.of("title", "Compared year by year", "meaning", "Two groups, every year."));
        assertThat(everybody.page("/evidence/levels").expectFirst("main").text())
                .contains("Level 3, compared year by year Two groups, every year.")
                .doesNotContain("Compared in time");
        assertThat(everybody
                        .page("/evidence")
                        .select("select[name=level] option")
                        .eachText())
                .contains("Level 3, compared year by year or higher");
        assertThat(admin.page(LEVEL_3).select("main dd strong").eachText())
                .containsExactly("Compared year by year", "Compared in time", "Compared over time");
        assertThat(trail()).isEqualTo(2);
    }

    @Test
    void theSameWordsAgainChangeNothing() {
        var words = Map.of("title", "Compared in time", "meaning", "Two groups.");
        admin.post(LEVEL_3, words);
        assertThat(admin.post(LEVEL_3, words)).hasRedirectedUrl("/evidence/levels");
        assertThat(trail()).isEqualTo(1);
    }

    @Test
    void aLevelHasANameAndAMeaning() {
        assertThat(admin.refused(LEVEL_3, Map.of())
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Enter a name for the level", "Enter what the level means");
    }

    @Test
    void nobodyElseWordsIt() {
        assertThat(officer.get(LEVEL_3)).hasStatus(403);
        assertThat(officer.post(LEVEL_3, Map.of("title", "Mine", "meaning", "Mine")))
                .hasStatus(403);
        assertThat(everybody.get(LEVEL_3)).hasRedirectedUrl("/sign-in");
        assertThat(admin.get("/admin/evidence-levels/6")).hasStatus(404);
    }

    @Test
    void noWordingIsEverRewritten() {
        assertThatThrownBy(() -> db.sql("update evidence_level_wording set title = 'Other'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int trail() {
        return db.sql("select count(*) from audit_entry where subject = 'Level 3'")
                .query(Integer.class)
                .single();
    }

    private Browser browserOf(String username, Role role) {
        var id = people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, id, role, null, null);
        saved.flush();
        return Browser.of(mvc, username);
    }
}
