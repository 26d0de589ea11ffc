package uk.gov.education.grants.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.World.FIRST_YEAR;
import static uk.gov.education.grants.support.World.ROUND;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// Officers find bids in the queue of a round, keep the lists they like, and take away exactly what they see.
@WholeHouse
@Transactional
class QueueWebTest {

    private static final String QUEUE = "/rounds/" + ROUND + "/bids";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private World world;
    private Actor assessor;
    private Browser officers;

    @BeforeEach
    void aRoundWithThreeBids() {
        world = new World(db);
        assessor = world.person("Ana Assessor", Role.ASSESSOR);
        officers = browserOf(world.person("Olu Officer", Role.OFFICER));
        var pause = world.bid("Pause").submitted();
        world.assessment(pause, assessor, Percent.of(72));
        world.settled(pause, Percent.of(72));
        var choices = world.bid("Positive Choices")
                .ledBy(world.calderdale())
                .places("E08000033")
                .asking(FIRST_YEAR, pounds(100_000))
                .submitted();
        world.settled(choices, Percent.of(81));
        world.under("Kinship care", choices);
        world.bid("Mockingbird").ledBy(world.charity("Fostering Friends")).submitted();
    }

    @Test
    void everyFilterLeavesTheBidsItNames() {
        assertThat(projects("")).containsExactly("Pause", "Positive Choices", "Mockingbird");
        assertThat(projects("?region=London")).containsExactly("Pause", "Mockingbird");
        assertThat(projects("?region=Yorkshire%20and%20The%20Humber")).containsExactly("Positive Choices");
        assertThat(projects("?theme=Kinship%20care")).containsExactly("Positive Choices");
        assertThat(projects("?kind=CHARITY")).containsExactly("Mockingbird");
        assertThat(projects("?status=MODERATED")).containsExactly("Pause", "Positive Choices");
        assertThat(projects("?score=FROM_80")).containsExactly("Positive Choices");
        assertThat(projects("?score=NONE")).containsExactly("Mockingbird");
        assertThat(projects("?assessor=" + assessor.person())).containsExactly("Pause");
        assertThat(projects("?assessor=none")).containsExactly("Positive Choices", "Mockingbird");
        assertThat(projects("?advice=none&q=calderdale")).containsExactly("Positive Choices");
        assertThat(projects("?sort=score")).containsExactly("Positive Choices", "Pause", "Mockingbird");
        assertThat(projects("?sort=asked")).containsExactly("Positive Choices", "Mockingbird", "Pause");
        assertThat(officers.page(QUEUE + "?q=nothing-is-called-this")
                        .expectFirst("main")
                        .text())
                .contains("No bid fits.");
    }

    @Test
    void theFileHoldsExactlyTheListInItsOrder() {
        var page = officers.page(QUEUE + "?status=MODERATED&sort=score");
        assertThat(page.expectFirst("caption").text()).isEqualTo("2 bids, asking together for £280,000");
        var csv = page.expectFirst("a[download]").attr("href");
        assertThat(csv).isEqualTo(QUEUE + ".csv?status=MODERATED&sort=score");
        var file = CsvText.table(officers.text(csv));
        assertThat(file).extracting("project").containsExactly("Positive Choices", "Pause");
        assertThat(file).extracting("asked").containsExactly("160000.00", "120000.00");
        assertThat(file).extracting("agreed_score_percent").containsExactly("81.00", "72.00");
        assertThat(file).extracting("region").containsExactly("Yorkshire and The Humber", "London");
        assertThat(file).extracting("theme").containsExactly("Kinship care", null);
    }

    @Test
    void aListIsKeptUnderANameAndFitsEveryRound() {
        var saved =
                officers.post(QUEUE + "/views", Map.of("region", "London", "sort", "score", "name", "London first"));
        assertThat(saved).hasRedirectedUrl(QUEUE + "?region=London&sort=score");
        var link =
                officers.page(QUEUE).expectFirst("a:containsOwn(London first)").attr("href");
        assertThat(link).isEqualTo(QUEUE + "?region=London&sort=score");
        assertThat(browserOf(world.person("Other Officer", Role.OFFICER))
                        .page(QUEUE)
                        .text())
                .doesNotContain("London first");
        var nameless = officers.refused(QUEUE + "/views", Map.of("region", "London"));
        assertThat(nameless.expectFirst(".govuk-error-summary li").text()).isEqualTo("Enter a name for this list");
        assertThat(officers.post(QUEUE + "/views/removal", Map.of("name", "London first")))
                .hasRedirectedUrl(QUEUE);
        assertThat(officers.page(QUEUE).text()).doesNotContain("London first");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedAndBackAgain() {
        for (var number = 1; number <= 60; number++) {
            world.bid("Project " + number).submitted();
        }
        var first = officers.page(QUEUE + "?sort=asked");
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = officers.page(first.expectFirst("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(13);
        assertThat(second.select("a[rel=next]")).isEmpty();
        var back = officers.page(second.expectFirst("a[rel=prev]").attr("href"));
        assertThat(back.select("tbody th").eachText())
                .isEqualTo(first.select("tbody th").eachText());
    }

    @Test
    void theQueueRunsAFixedNumberOfStatements() {
        var few = StatementCount.during(() -> officers.page(QUEUE));
        for (var number = 1; number <= 40; number++) {
            world.bid("Project " + number).submitted();
        }
        assertThat(StatementCount.during(() -> officers.page(QUEUE)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(15);
    }

    @Test
    void nobodyOutsideTheDepartmentLearnsThatTheQueueExists() {
        for (var stranger : Set.of(assessor, world.person("Amy Analyst", Role.ANALYST))) {
            for (var address : List.of(QUEUE, QUEUE + ".csv")) {
                assertThat(browserOf(stranger).get(address)).hasStatus(404);
            }
        }
    }

    private List<String> projects(String query) {
        return officers.page(QUEUE + query).select("tbody th a").eachText();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
