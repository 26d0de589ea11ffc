package uk.gov.education.grants.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Chromium;
import uk.gov.education.grants.support.OpenHouse;
import uk.gov.education.grants.support.OpenRound;

/// An afternoon of two council officers and one bid, in real browsers: one with JavaScript, one without.
@OpenHouse
@TestInstance(Lifecycle.PER_CLASS)
class DraftJourneyTest {

    private static final String SAVED = "Saved at 10:00 UK time";

    Browser chromium;

    @LocalServerPort
    int port;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    JdbcClient db;

    Actor ed;
    int projects;
    BrowserContext withScript;
    BrowserContext withoutScript;
    final List<String> console = new ArrayList<>();
    BidReference bid;

    @BeforeAll
    void aBrowserAndARound() {
        chromium = Chromium.started();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        ed = round.member("Ed", round.hackney(), Role.BID_EDITOR);
        round.member("Jo", round.hackney(), Role.BID_EDITOR);
    }

    @BeforeEach
    void aBid() {
        bid = bids.startWithNewProject(ed, OpenRound.CODE, round.hackney(), "Stable homes " + ++projects);
        withScript = chromium.newContext();
        withoutScript = chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    @AfterEach
    void nobodyIsThere() {
        withScript.close();
        withoutScript.close();
    }

    @Test
    void nothingThatTwoPeopleTypeIsLostAndEachIsToldTheTruth() {
        var ed = signIn(withScript, "ed@example.org");
        ed.onConsoleMessage(message -> console.add(message.text()));
        ed.navigate(at("/answers/1"));

        ed.locator("#answer").pressSequentially("Children move");
        assertThat(ed.locator("#saved")).hasText(SAVED);
        assertThat(kept()).isEqualTo("Children move");

        withScript.setOffline(true);
        ed.locator("#answer").pressSequentially(" too often");
        assertThat(ed.locator("#saved")).containsText("Not saved yet. We cannot reach the service");
        assertThat(kept()).isEqualTo("Children move");
        withScript.setOffline(false);
        assertThat(ed.locator("#saved")).hasText(SAVED);
        assertThat(kept()).isEqualTo("Children move too often");

        db.sql("delete from spring_session").update();
        ed.locator("#answer").pressSequentially(", and schools");
        assertThat(ed.locator("#saved")).containsText("You have been signed out");
        signIn(withScript, "ed@example.org");
        ed.bringToFront();
        assertThat(ed.locator("#saved")).hasText(SAVED, patiently());
        assertThat(kept()).isEqualTo("Children move too often, and schools");
        assertThat(console)
                .filteredOn(line -> line.contains("Content Security Policy"))
                .isEmpty();

        var jo = signIn(withoutScript, "jo@example.org");
        jo.navigate(at("/answers/1"));
        jo.locator("#answer").fill("Text of Jo");
        press(jo, "Save and continue");
        ed.locator("#answer").pressSequentially(" suffer");
        assertThat(ed.locator("#saved")).containsText("Jo saved this section at 10:00 UK time");
        press(ed, "Save and continue");
        assertThat(ed.locator("h1")).hasText("Jo saved this while you were writing");
        press(ed, "Keep what I typed here");
        assertThat(ed.locator("#answer")).hasValue("Children move too often, and schools suffer");
        ed.getByText("Earlier versions").click();
        assertThat(ed.locator("main")).containsText("Text of Jo");
    }

    @Test
    void whatIsTypedInTheLastMomentBeforeLeavingIsSaved() {
        var ed = signIn(withScript, "ed@example.org");
        ed.navigate(at("/answers/1"));
        ed.locator("#answer").fill("Typed and gone");
        ed.navigate(at(""));
        await().untilAsserted(() -> assertThat(kept()).isEqualTo("Typed and gone"));
        ed.navigate(at("/answers/1"));
        assertThat(ed.locator("#answer")).hasValue("Typed and gone");
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsSaved() {
        var ed = signIn(withScript, "ed@example.org");
        var late = new ArrayList<Route>();
        ed.route("**/assets/autosave.js", late::add);
        ed.navigate(at("/answers/1"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        ed.locator("#answer").fill("Typed at once");
        late.getFirst().resume();
        assertThat(ed.locator("#saved")).hasText(SAVED);
        assertThat(kept()).isEqualTo("Typed at once");
    }

    @Test
    void withoutJavaScriptWhatWasTypedComesBackAfterSigningInAgain() {
        var jo = signIn(withoutScript, "jo@example.org");
        jo.navigate(at("/summary"));
        jo.locator("#summary").fill("Typed all afternoon");
        db.sql("delete from spring_session").update();
        press(jo, "Save and continue");
        assertThat(jo.locator("main")).containsText("What you typed is kept");
        fillIn(jo, "jo@example.org");
        assertThat(jo.locator("main")).containsText("Not saved yet.");
        assertThat(jo.locator("#summary")).hasValue("Typed all afternoon");
        press(jo, "Save and continue");
        assertThat(jo.locator("main")).containsText(SAVED);
    }

    @Test
    void aPageWarnsBeforeItsSessionEndsAndLetsOneStay() {
        var ed = signIn(withScript, "ed@example.org");
        ed.clock().install();
        ed.navigate(at("/answers/1"));
        ed.clock().fastForward("07:50:00");
        assertThat(ed.getByRole(AriaRole.DIALOG)).isHidden();
        ed.clock().fastForward("00:06:00");
        assertThat(ed.getByRole(AriaRole.DIALOG)).containsText("so you will be signed out in 4 minutes");
        ed.getByText("Stay signed in").click();
        assertThat(ed.getByRole(AriaRole.DIALOG)).isHidden();
    }

    private Page signIn(BrowserContext context, String username) {
        var page = context.newPage();
        page.navigate(address("/sign-in"));
        fillIn(page, username);
        return page;
    }

    private static void fillIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill("a long password");
        page.locator("form[action='/sign-in'] button[type=submit]").last().click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private String kept() {
        return db.sql("""
                        select typed -> 'answer' ->> 0 from bid_section join bid on id = bid_id
                        where reference = :bid and section = 'answers/1'""")
                .param("bid", bid.text())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// A page that cannot save tries again after half a minute at the latest.
    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(45_000);
    }

    private String at(String section) {
        return address("/bids/" + bid + section);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
