package uk.gov.education.grants.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.World.FIRST_YEAR;
import static uk.gov.education.grants.support.World.LAST_YEAR;
import static uk.gov.education.grants.support.World.ROUND;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.portfolio.Found.FoundBid;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.portfolio.Solution.State;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The panel asks what a share for the North costs, compares, and adopts.
@WholeHouse
@Transactional
class ScenarioDbTest {

    private static final String ADDRESS = "/rounds/" + ROUND + "/scenarios";
    private static final MoneyShare A_HALF_FOR_YORKSHIRE =
            MoneyShare.ofRegions(EnumSet.of(Region.YORKSHIRE_AND_THE_HUMBER), true, Percent.of(50));

    @Autowired
    ScenarioService scenarios;

    @Autowired
    ScenarioSearch search;

    @Autowired
    PanelService panel;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private World world;
    private Actor officer;
    private World.BidInWorld first;
    private World.BidInWorld last;

    /// Each asks for £240,000: the money is enough for four. The four best work in London.
    @BeforeEach
    void sixBidsOfTwoRegions() {
        world = new World(db);
        officer = world.person("Olu Officer", Role.OFFICER);
        first = bid("London 90", 90, "E09000012");
        bid("London 85", 85, "E09000012");
        bid("London 80", 80, "E09000012");
        last = bid("London 75", 75, "E09000012");
        for (var score : List.of(70, 65)) {
            bid("York " + score, score, "E08000033");
        }
    }

    @Test
    void aShareShowsItsPriceBidByBidAndEachBidSaysWhy() {
        var page = found(limits(List.of(A_HALF_FOR_YORKSHIRE), Set.of()));
        var found = page.scenario().found().orElseThrow();
        assertThat(found.state()).isEqualTo(State.PROVEN);
        assertThat(found.in())
                .extracting(FoundBid::project)
                .containsExactly("London 90", "London 85", "York 70", "York 65");
        assertThat(found.price()).isEqualTo(20);
        assertThat(page.moved())
                .extracting(FoundBid::project)
                .containsExactly("London 80", "London 75", "York 70", "York 65");
        assertThat(page.regions())
                .extracting(ScenarioView.ShareLine::share)
                .containsExactly(Percent.of(50), Percent.of(50));
        assertThat(found.bids().getFirst().reason()).startsWith("In: it is worth 90.0 points");
        assertThat(found.bids().get(3).reason())
                .startsWith("Out: it is worth 75.0 points")
                .contains("about");
        var html = Browser.of(mvc, World.usernameOf(officer))
                .page(ADDRESS + "/1")
                .expectFirst("main")
                .text();
        assertThat(html)
                .contains("at least 50% to Yorkshire and The Humber")
                .contains("These limits cost 20.0 points")
                .contains("Proven: no set that keeps to these limits is worth more.");
    }

    @Test
    void aThemeCanHaveItsShareToo() {
        world.under("Kinship care", last);
        world.under("Early help", first);
        var kinship = new MoneyShare(Set.of(), Set.of("Kinship care"), true, Percent.of(25));
        var page = found(limits(List.of(kinship), Set.of()));
        assertThat(page.scenario().found().orElseThrow().in())
                .extracting(FoundBid::project)
                .containsExactly("London 90", "London 85", "London 80", "London 75");
        assertThat(page.themes())
                .extracting(ScenarioView.ShareLine::name, ScenarioView.ShareLine::bids, ScenarioView.ShareLine::share)
                .containsExactly(tuple("Kinship care", 1L, Percent.of(25)), tuple("Early help", 1L, Percent.of(25)));
        var none = new MoneyShare(Set.of(), Set.of("Early help"), false, Percent.of(0));
        assertThat(found(limits(List.of(none), Set.of()))
                        .scenario()
                        .found()
                        .orElseThrow()
                        .in())
                .extracting(FoundBid::project)
                .containsExactly("London 85", "London 80", "London 75", "York 70");
        assertThat(Browser.of(mvc, World.usernameOf(officer))
                        .page(ADDRESS + "/1")
                        .expectFirst("main")
                        .text())
                .contains("at least 25% under the theme Kinship care", "By theme");
    }

    @Test
    void anAdoptedSetMovesThePanelsSheetAndTheWayBackIsOpen() {
        found(limits(List.of(A_HALF_FOR_YORKSHIRE), Set.of()));
        scenarios.adopt(officer, ROUND, 1);
        assertThat(fundedOnSheet()).containsExactly("London 90", "London 85", "York 70", "York 65");
        scenarios.goBackToRanking(officer, ROUND);
        assertThat(fundedOnSheet()).containsExactly("London 90", "London 85", "London 80", "London 75");
    }

    @Test
    void limitsThatContradictTheMoneySayByHowMuch() {
        var all = db.sql("select reference from bid where round_id = :round")
                .param("round", world.round())
                .query(String.class)
                .list();
        var found = found(limits(List.of(), Set.copyOf(all))).scenario().found().orElseThrow();
        assertThat(found.state()).isEqualTo(State.IMPOSSIBLE);
        assertThat(found.why())
                .startsWith("The bids that must be in do not fit.")
                .contains("The round's allocation is short by £440,000: £1,000,000 is left.");
        assertThatThrownBy(() -> scenarios.adopt(officer, ROUND, 1)).hasMessageContaining("cannot be adopted");
    }

    @Test
    void officersAskOnAPageAndCompareTwo() {
        var officers = Browser.of(mvc, World.usernameOf(officer));
        var fields = Map.of(
                "name",
                "Half for Yorkshire",
                "goal",
                "SCORE",
                "seconds",
                "5",
                "which-1",
                "LEAST",
                "share-1",
                "50",
                "regions-1",
                "YORKSHIRE_AND_THE_HUMBER");
        assertThat(officers.post(ADDRESS + "/new", fields)).hasRedirectedUrl(ADDRESS + "/1");
        assertThat(officers.page(ADDRESS + "/1").expectFirst("main").text()).contains("is being looked for");
        assertThat(officers.post(ADDRESS + "/1/cancel", Map.of())).hasRedirectedUrl(ADDRESS + "/1");
        assertThat(officers.page(ADDRESS + "/1").expectFirst("main").text()).contains("is being stopped");
        run(1);
        found(limits(List.of(), Set.of()));
        var compared = officers.page(ADDRESS + "/comparison?one=1&other=2");
        assertThat(compared.select("table").get(1).select("tbody th a").eachText())
                .containsExactly("London 80", "London 75", "York 70", "York 65");
        var refused = officers.refused(ADDRESS + "/new", Map.of("share-1", "120", "seconds", "600"));
        assertThat(refused.select(".govuk-error-summary li").eachText())
                .contains("Enter a name for the scenario", "Choose the regions for which this share is meant");
    }

    @Test
    void onlyOfficersAsk() {
        var approver = world.approver("Ada Approver", pounds(1));
        assertThatThrownBy(() -> scenarios.ask(approver, ROUND, "x", limits(List.of(), Set.of())))
                .isInstanceOf(NotAllowed.class);
        assertThat(scenarios.list(approver, ROUND)).isEmpty();
    }

    private World.BidInWorld bid(String project, int score, String place) {
        var bid = world.bid(project)
                .places(place)
                .asking(FIRST_YEAR, pounds(120_000))
                .asking(LAST_YEAR, pounds(120_000))
                .submitted();
        world.settled(bid, Percent.of(score));
        return bid;
    }

    private List<String> fundedOnSheet() {
        var view = panel.view(officer, ROUND, Amounts.AS_KEPT, 1);
        return view.lines().stream()
                .filter(PanelLine::isFunded)
                .map(line -> view.labels().of(line).project())
                .toList();
    }

    private ScenarioView found(Limits limits) {
        var number = scenarios.ask(officer, ROUND, "What if", limits);
        run(number);
        return scenarios.view(officer, ROUND, number);
    }

    private void run(int number) {
        search.run(db.sql("select id from scenario where number = :number and round_id = :round")
                .param("number", number)
                .param("round", world.round())
                .query(UUID.class)
                .single());
    }

    private static Limits limits(List<MoneyShare> shares, Set<String> must) {
        return new Limits(Goal.SCORE, false, null, shares, must, Set.of(), 10);
    }
}
