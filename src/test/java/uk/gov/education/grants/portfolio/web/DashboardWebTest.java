package uk.gov.education.grants.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Advice.DoNotFund;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// Whoever owns a programme sees in one look how its money and its rounds stand.
@WholeHouse
@Transactional
class DashboardWebTest {

    private static final String ADDRESS = "/programmes/TESTP/dashboard";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    RecommendationService recommendations;

    private World world;
    private Actor officer;

    @BeforeEach
    void twoBids() {
        world = new World(db);
        officer = world.person("Olu Officer", Role.OFFICER);
        var pause = world.bid("Pause").submitted();
        world.settled(pause, Percent.of(72));
        recommendations.recommend(officer, pause.reference(), new DoNotFund("Too few families"));
        world.bid("Night line").submitted();
    }

    @Test
    void moneyRoundsAndTimeStandTogether() {
        var page = page(officer);
        assertThat(page.expectFirst(".govuk-body-l").text())
                .isEqualTo("£0 of £1,000,000 is committed to awards, £0 is paid, and £1,000,000 is left.");
        assertThat(page.select("table").get(1).select("tbody td").text()).contains("2 £240,000 1 0");
        var days = page.select("table").get(2).select("tbody td").eachText();
        assertThat(Integer.parseInt(days.getFirst())).isPositive();
        assertThat(days.getLast()).isEqualTo("nobody told yet");
        assertThat(page.select("svg[role=img] title")).hasSize(2);
    }

    @Test
    void returnsThatAreLateAreCountedAndListed() {
        assertThat(page(officer).text()).contains("No monitoring return of the programme is late.");
        lateReturns(award(db, "OTHER-2016-0001").programme("OTHER").insert(), 2);
        lateReturns(award(db, "OTHER-2016-0002").programme("OTHER").insert(), 1);
        lateReturns(award(db, "CSCIP-2016-0001").insert(), 1);
        var page = Browser.of(mvc, World.usernameOf(officer)).page("/programmes/OTHER/dashboard");
        var link = page.expectFirst("main a[href^=/returns]");
        assertThat(link.text()).isEqualTo("3 monitoring returns");
        assertThat(page.expectFirst("main p:has(a[href^=/returns])").text())
                .matches("3 monitoring returns of 2 awards are late, the oldest by \\d,\\d{3} days\\.");
        var list = Browser.of(mvc, World.usernameOf(officer)).page(link.attr("href"));
        assertThat(list.select("tbody tr"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.text()).contains("OTHER-2016-000", "Late"));
        assertThat(list.text()).contains("Only those of the programme OTHER. Those of every programme");
    }

    @Test
    void itIsForThoseWhoWorkOnCases() {
        assertThat(page(world.approver("Ada Approver", pounds(1))).text()).contains("How it stands");
        var analyst = Browser.of(mvc, World.usernameOf(world.person("Ann Analyst", Role.ANALYST)));
        assertThat(analyst.get(ADDRESS)).hasStatus(404);
        assertThat(Browser.of(mvc, World.usernameOf(officer)).get("/programmes/NOPE/dashboard"))
                .hasStatus(404);
    }

    @Test
    void itAsksTheDatabaseAsOftenForManyBidsAsForFew() {
        var few = StatementCount.during(() -> page(officer));
        for (var number = 1; number <= 20; number++) {
            world.bid("Project " + number).submitted();
        }
        assertThat(StatementCount.during(() -> page(officer))).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private void lateReturns(UUID award, int many) {
        for (var year = 17; year < 17 + many; year++) {
            db.sql("""
                            insert into award_return (award_id, period, first_day, last_day, due_on)
                            values (?, ?, cast(? as date), cast(? as date), cast(? as date))""")
                    .params(
                            award,
                            "20%d-%d".formatted(year, year + 1),
                            "20%d-04-01".formatted(year),
                            "20%d-03-31".formatted(year + 1),
                            "20%d-04-30".formatted(year + 1))
                    .update();
        }
    }

    private Document page(Actor reader) {
        return Browser.of(mvc, World.usernameOf(reader)).page(ADDRESS);
    }
}
