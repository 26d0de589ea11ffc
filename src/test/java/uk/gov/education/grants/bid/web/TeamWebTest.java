package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.PersonId;
import uk.gov.education.grants.support.WholeHouse;

/// Colleagues on one bid: who does what, what they say to each other, and what is new to whoever signs it off.
@WholeHouse
@Transactional
class TeamWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    @Autowired
    JdbcClient db;

    UUID hackney;
    Actor editor;
    Actor colleague;
    Browser ed;
    Browser jo;
    Browser cora;
    BidReference bid;

    @BeforeEach
    void aBidOfThreeColleagues() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR);
        colleague = round.member("Jo", hackney, Role.BID_EDITOR);
        round.member("Cora", hackney, Role.CERTIFIER);
        round.member("Nell", round.calderdale(), Role.BID_EDITOR, Role.CERTIFIER);
        var id = people.add(Actor.SERVICE, "olu@example.org", "Olu", "a long password");
        people.grant(Actor.SERVICE, id, Role.OFFICER, null, null);
        saved.flush();
        ed = Browser.of(mvc, "ed@example.org");
        jo = Browser.of(mvc, "jo@example.org");
        cora = Browser.of(mvc, "cora@example.org");
        bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        saved.flush();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void thePeopleOfABidAreThoseOfItsOrganisation() {
        var page = ed.page(at("people"));
        assertThat(page.select(".govuk-summary-list__key").eachText()).containsExactly("Cora", "Ed", "Jo");
        assertThat(page.text()).contains("Nobody has saved anything in the last ten minutes.");
    }

    @Test
    void whoeverHasJustSavedIsAtWork() {
        jo.post(at("funding"), Map.of("revision", "0", "match", "0"));
        assertThat(ed.page(at("people")).text()).contains("Jo: Funding, saved at 10:00 UK time");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(ed.page(at("people")).text()).doesNotContain("Jo: Funding");
    }

    @Test
    void aSectionBecomesSomebodysAndTheTaskListSaysWhose() {
        assertThat(ed.post(at("people"), Map.of("assignee-answers-1", id(colleague))))
                .hasRedirectedUrl("/bids/" + bid);
        assertThat(ed.page("/bids/" + bid).text()).contains("Jo does this.");
        assertThat(ed.page(at("people"))
                        .select("#assignee-answers-1 option[selected]")
                        .text())
                .isEqualTo("Jo");
        ed.post(at("people"), Map.of("assignee-answers-1", ""));
        assertThat(ed.page("/bids/" + bid).text()).doesNotContain("Jo does this.");
    }

    @Test
    void nobodyFromElsewhereIsGivenASection() {
        var nell = PersonId.of(db, "nell@example.org");
        assertThat(ed.post(at("people"), Map.of("assignee-summary", nell.toString())))
                .hasStatus(404);
        assertThat(cora.post(at("people"), Map.of("assignee-summary", id(editor))))
                .hasStatus(403);
    }

    @Test
    void aCommentStandsBesideItsSectionUntilItIsResolved() {
        assertThat(cora.post(at("answers/1/comments"), Map.of("comment", "Say <b>more</b>\nabout schools")))
                .hasRedirectedUrl(at("answers/1/comments"));
        assertThat(ed.page(at("answers/1")).text()).contains("Say <b>more</b> about schools", "Cora, 24 November");
        assertThat(ed.page(at("summary")).text()).doesNotContain("about schools");
        assertThat(ed.page("/bids/" + bid).text()).contains("1 comment");
        var resolve = ed.page(at("answers/1/comments"))
                .select("form[action$=/resolve]")
                .attr("action");
        ed.post(resolve, Map.of());
        ed.post(resolve, Map.of());
        assertThat(ed.page(at("answers/1")).text()).doesNotContain("about schools");
        assertThat(ed.page(at("answers/1/comments")).text())
                .contains("about schools", "Resolved by Ed on 24 November 2026 at 10:00 UK time");
    }

    @Test
    void anEmptyOrEndlessCommentIsRefusedAndGivenBack() {
        assertThat(ed.refused(at("summary/comments"), Map.of("comment", " ")).text())
                .contains("Write your comment");
        var page = ed.refused(at("summary/comments"), Map.of("comment", "x".repeat(1_001)));
        assertThat(page.select("#comment").text()).hasSize(1_001);
    }

    @Test
    void nobodyOutsideTheOrganisationEverSeesItsTeam() {
        cora.post(at("answers/1/comments"), Map.of("comment", "Between us"));
        var complete = round.completeBid(editor, hackney, "Warm homes");
        cora.post("/bids/" + complete + "/answers/1/comments", Map.of("comment", "Between us"));
        bids.markReady(editor, complete);
        saved.flush();
        cora.post("/bids/" + complete + "/sign-off", Map.of("decision", "submit", "certify", "yes"));
        for (var other : List.of("nell", "olu")) {
            var browser = Browser.of(mvc, other + "@example.org");
            for (var page : List.of("/people", "/people/invite", "/answers/1/comments", "/answers/1/versions")) {
                assertThat(browser.get("/bids/" + bid + page)).as(other + page).hasStatus(404);
                assertThat(browser.get("/bids/" + complete + page))
                        .as(other + page)
                        .hasStatus(404);
            }
            assertThat(browser.post(at("answers/1/comments"), Map.of("comment", "Mine")))
                    .hasStatus(404);
        }
        assertThat(Browser.of(mvc, "olu@example.org")
                        .page("/bids/" + complete + "/case")
                        .text())
                .doesNotContain("Between us");
        assertThat(db.sql("select content::text from bid_submission")
                        .query(String.class)
                        .single())
                .doesNotContain("Between us");
    }

    @Test
    void whoeverSignsOffSeesWhatChangedSinceTheyLastRead() {
        var complete = round.completeBid(editor, hackney, "Warm homes");
        bids.markReady(editor, complete);
        saved.flush();
        var signOff = "/bids/" + complete + "/sign-off";
        assertThat(cora.page(signOff).text()).contains("You have not marked this bid as read before");
        clock.setTo(clock.instant().plus(Duration.ofHours(1)));
        cora.post(signOff, Map.of("decision", "return", "reason", "Say why"));
        assertThat(ed.page("/bids/" + complete).text()).contains("Returned by the certifier: Say why");
        clock.setTo(clock.instant().plus(Duration.ofHours(1)));
        jo.post("/bids/" + complete + "/answers/1", Map.of("revision", "1", "answer", "Because of rent."));
        ed.post("/bids/" + complete + "/check", Map.of());
        saved.flush();
        var page = cora.page(signOff);
        assertThat(page.text()).contains("Since you last read it on 24 November 2026 at 11:00 UK time");
        assertThat(page.select("caption").eachText())
                .containsExactly("1. What is the problem?: last changed by Jo on 24 November 2026 at 12:00 UK time");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("Your answer Children move too often. Because of rent.");
        cora.post(signOff + "/read", Map.of());
        assertThat(cora.page(signOff).text()).contains("Nothing has changed.");
    }

    @Test
    void aSubmittedBidIsReopenedBeforeTheRoundClosesAndCanBeWithdrawn() {
        var complete = round.completeBid(editor, hackney, "Warm homes");
        bids.markReady(editor, complete);
        saved.flush();
        cora.post("/bids/" + complete + "/sign-off", Map.of("decision", "submit", "certify", "yes"));
        saved.flush();
        var receipt = ed.page("/bids/" + complete + "/submitted");
        assertThat(receipt.select("form[action$=/reopen] button").text()).isNotEmpty();
        assertThat(ed.post("/bids/" + complete + "/reopen", Map.of())).hasRedirectedUrl("/bids/" + complete);
        assertThat(ed.page("/bids/" + complete).text()).contains("Draft", "Check and sign off");
        ed.post("/bids/" + complete + "/withdraw", Map.of("reason", "No staff"));
        assertThat(ed.page("/bids/" + complete).text()).contains("Withdrawn: No staff");
    }

    private static String id(Actor actor) {
        return actor.person().toString();
    }

    private String at(String page) {
        return "/bids/" + bid + "/" + page;
    }
}
