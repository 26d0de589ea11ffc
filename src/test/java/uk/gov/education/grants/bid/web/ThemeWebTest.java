package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// A round has themes, and each of its bids comes under one of them.
@WholeHouse
@Transactional
class ThemeWebTest {

    private static final String ASKS = "/rounds/later/setup/asks";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound world;

    @Autowired
    RoundSetUpService setUp;

    @Autowired
    BidService bids;

    @Autowired
    PeopleService people;

    @Autowired
    EntityManager saved;

    private Browser officer;

    @BeforeEach
    void anOfficerAndADraft() {
        world.themed("Kinship care", "Early help");
        var id = people.add(Actor.SERVICE, "olu@example.org", "Olu", "a long password");
        people.grant(Actor.SERVICE, id, Role.OFFICER, null, null);
        officer = Browser.of(mvc, "olu@example.org");
        setUp.draft(
                Actor.SERVICE,
                "TEST",
                "later",
                new RoundDetails(
                        "Later",
                        "A draft",
                        RoundKind.COMPETED,
                        new FinancialYear(2027),
                        new FinancialYear(2028),
                        Money.pounds(1_000)));
        saved.flush();
    }

    @Test
    void anOfficerSetsThemesOneALine() {
        assertThat(officer.post(
                        ASKS, Map.of("part", "PROJECT", "themes", " Kinship  care \r\n\r\nkinship care\r\nEarly help")))
                .hasRedirectedUrl("/rounds/later/setup");
        assertThat(officer.page(ASKS).expectFirst("#themes").val()).isEqualTo("Kinship care\nEarly help");
        assertThat(officer.page("/rounds/later")
                        .expectFirst("dt:containsOwn(Themes) + dd li")
                        .text())
                .isEqualTo("Kinship care");
    }

    @Test
    void themesThatCannotBeAreGivenBackWithTheReason() {
        assertThat(problem("part", "PROJECT", "themes", "Kinship care"))
                .startsWith("Enter at least two themes, or none");
        assertThat(problem("part", "PLACES", "themes", "One\nTwo")).startsWith("Take the themes away");
        assertThat(problem("part", "PROJECT", "themes", "One\n" + "x".repeat(81)))
                .startsWith("A theme must be 80 characters or less: “xxx");
        assertThat(problem("part", "PROJECT", "themes", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm"))
                .isEqualTo("Enter no more than 12 themes. You have entered 13");
        assertThat(officer.refused(ASKS, Map.of("part", "PROJECT", "themes", "Alone"))
                        .expectFirst("#themes")
                        .val())
                .isEqualTo("Alone");
    }

    @Test
    void aBidChoosesOneOfThemAndNoOther() {
        var bid = bid();
        var editor = Browser.of(mvc, "ed@example.org");
        var page = editor.page("/bids/" + bid + "/summary");
        assertThat(page.select("input[name=theme]").eachAttr("value")).containsExactly("Kinship care", "Early help");
        assertThat(editor.page("/rounds/" + OpenRound.CODE + "/questions").text())
                .contains("Under which theme does the project come?", "Kinship care Early help");
        var other = editor.refused("/bids/" + bid + "/summary", Map.of("theme", "Roads"));
        assertThat(other.select(".govuk-error-summary li").eachText())
                .contains("Choose the theme under which the project comes");
        editor.post("/bids/" + bid + "/summary", Map.of("theme", "Early help", "revision", "1"));
        assertThat(editor.page("/bids/" + bid + "/check").text()).contains("Theme Early help");
    }

    private BidReference bid() {
        var editor = world.member("Ed", world.hackney(), Role.BID_EDITOR);
        return bids.startWithNewProject(editor, OpenRound.CODE, world.hackney(), "Night line");
    }

    private String problem(String... fields) {
        var refused = officer.refused(ASKS, Map.of(fields[0], fields[1], fields[2], fields[3]));
        return refused.expectFirst(".govuk-error-summary li").text();
    }
}
