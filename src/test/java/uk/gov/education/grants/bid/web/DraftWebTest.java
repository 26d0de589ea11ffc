package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// No word that was typed is ever lost: not between two people or two tabs, not by what arrives late, and not
/// by the end of a session.
@WholeHouse
@Transactional
class DraftWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    UUID hackney;
    Actor editor;
    Actor colleague;
    Browser ed;
    Browser jo;
    BidReference bid;

    @BeforeEach
    void aBidOfTwoEditors() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR);
        colleague = round.member("Jo", hackney, Role.BID_EDITOR);
        saved.flush();
        ed = Browser.of(mvc, "ed@example.org");
        jo = Browser.of(mvc, "jo@example.org");
        bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        saved.flush();
    }

    @Test
    void aPageSavesItselfAndIsToldWhen() {
        assertThat(ed.page(at("answers/1")).select("form[data-autosave=saved] #saved[role=status]"))
                .hasSize(1);
        var answer = byItself("ed", "answers/1", Map.of("revision", "0", "answer", "Half a sen"));
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("said").isEqualTo("Saved at 10:00 UK time");
        assertThat(answer).bodyJson().extractingPath("revision").isEqualTo(1);
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Half a sen");
    }

    @Test
    void rulesAreAdviceAndNeverStopAPageThatSavesItself() {
        byItself("ed", "summary", Map.of("revision", "0", "summary", "Half"));
        var answer = byItself("ed", "funding", Map.of("revision", "0", "grant-2027-28", "260500", "match", "0"));
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("advice[0].reason")
                .isEqualTo("The grant is £260,500, £10,500 too much.");
    }

    @Test
    void whatAPageSendsAgainAfterALostAnswerIsNotTakenForSomebodyElse() {
        byItself("ed", "answers/1", turn(1, "One"));
        var again = byItself("ed", "answers/1", turn(2, "One two"));
        assertThat(again).hasStatusOk();
        assertThat(again).bodyJson().extractingPath("revision").isEqualTo(2);
    }

    @Test
    void whatArrivesLateNeverOverwritesWhatIsNewer() {
        byItself("ed", "answers/1", turn(1, "One"));
        byItself("ed", "answers/1", turn(3, "One two three"));
        assertThat(byItself("ed", "answers/1", turn(2, "One two"))).hasStatusOk();
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("One two three");
        byItself("jo", "answers/1", Map.of("revision", "2", "answer", "Mine"));
        assertThat(byItself("ed", "answers/1", turn(4, "One two three four"))).hasStatus(409);
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Mine");
    }

    @Test
    void aPageThatSavesItselfIsToldWhoWasFasterAndWhenTheBidIsClosed() {
        byItself("jo", "answers/1", Map.of("revision", "0", "answer", "First"));
        assertThat(byItself("ed", "answers/1", Map.of("revision", "0", "answer", "Second")))
                .bodyJson()
                .extractingPath("said")
                .asString()
                .startsWith("Jo saved this section at 10:00 UK time")
                .endsWith("nothing is lost");
        var complete = round.completeBid(editor, hackney, "Warm homes");
        bids.markReady(editor, complete);
        saved.flush();
        var closed = byItself(
                "ed", "/bids/" + complete + "/answers/1", Map.of("revision", "1", "answer", "Too late to say"));
        assertThat(closed).hasStatus(409);
        assertThat(closed)
                .bodyJson()
                .extractingPath("said")
                .asString()
                .contains("This bid is \"Ready for sign-off\"", "is not saved: copy what you need");
    }

    @Test
    void twoPeopleSeeBothTextsUnderTheWordsOfTheForm() {
        jo.post(at("funding"), Map.of("revision", "0", "grant-2027-28", "100", "match", "5", "source", "Ours"));
        var page = conflict(ed.post(
                at("funding"), Map.of("revision", "0", "grant-2027-28", "lots", "match", "5", "source", "Theirs")));
        assertThat(page.select("h1").text()).isEqualTo("Jo saved this while you were writing");
        assertThat(page.text()).contains("saved on 24 November 2026 at 10:00 UK time", "Everything else is the same");
        assertThat(page.select(".app-two-texts tbody tr").eachText())
                .containsExactly("Grant in 2027-28 lots 100", "Where the match funding comes from Theirs Ours");
        assertThat(page.select("button[name=action]").eachText())
                .containsExactly("Keep what I typed here", "Keep what Jo saved", "Write a mixture of both");
    }

    @Test
    void twoTabsOfOnePersonAreToldSo() {
        ed.post(at("answers/1"), Map.of("revision", "0", "answer", "In the first tab"));
        var page = conflict(ed.post(at("answers/1"), Map.of("revision", "0", "answer", "In the second tab")));
        assertThat(page.select("h1").text()).isEqualTo("You saved this in another tab");
        assertThat(page.text()).contains("What you saved in the other tab", "In the first tab", "In the second tab");
    }

    @Test
    void keepingOnesOwnTextKeepsTheOtherAmongTheVersions() {
        jo.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Jo"));
        var page = conflict(ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Ed")));
        assertThat(ed.post(at("answers/1"), chosen(page, "mine"))).hasRedirectedUrl(at("answers/1"));
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Text of Ed");
        assertThat(ed.page(at("answers/1/versions")).text()).contains("Text of Ed", "Text of Jo");
    }

    @Test
    void keepingTheOtherTextKeepsOnesOwnAmongTheVersions() {
        jo.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Jo"));
        var page = conflict(ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Ed")));
        assertThat(ed.post(at("answers/1"), chosen(page, "theirs"))).hasRedirectedUrl(at("answers/1"));
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Text of Jo");
        assertThat(ed.page(at("answers/1/versions")).text()).contains("Text of Ed", "Text of Jo");
    }

    @Test
    void aMixtureStartsFromOnesOwnTextWithTheOtherInSight() {
        jo.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Jo"));
        var page = conflict(ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Ed")));
        var form = page(ed.post(at("answers/1"), chosen(page, "mixture")));
        assertThat(form.select("#answer").text()).isEqualTo("Text of Ed");
        assertThat(form.text()).contains("Not saved yet.", "Text of Jo");
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Text of Jo");
        var revision = form.select("input[name=revision]").val();
        ed.post(at("answers/1"), Map.of("revision", revision, "answer", "Text of both"));
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Text of both");
    }

    @Test
    void whoeverIsFasterAgainIsAskedAgain() {
        jo.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Jo"));
        var page = conflict(ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Ed")));
        jo.post(at("answers/1"), Map.of("revision", "1", "answer", "Second text of Jo"));
        var again = conflict(ed.post(at("answers/1"), chosen(page, "theirs")));
        assertThat(again.text()).contains("Text of Ed", "Second text of Jo");
    }

    @Test
    void anEarlierTextIsTakenBackAsANewOne() {
        ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Long and good"));
        jo.post(at("answers/1"), Map.of("revision", "1", "answer", "Short"));
        var versions = ed.page(at("answers/1/versions"));
        assertThat(versions.select(".govuk-summary-card__title").eachText())
                .containsExactly(
                        "As it stands now: Jo, 24 November 2026 at 10:00 UK time",
                        "Ed, 24 November 2026 at 10:00 UK time");
        assertThat(ed.post(at("answers/1/versions/1"), Map.of("revision", "1"))).hasStatus(409);
        assertThat(ed.post(at("answers/1/versions/1"), Map.of("revision", "2"))).hasRedirectedUrl(at("answers/1"));
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Long and good");
        assertThat(ed.page(at("answers/1/versions")).select(".govuk-summary-card"))
                .hasSize(3);
    }

    @Test
    void manyVersionsComeInPages() {
        for (var revision = 0; revision < 12; revision++) {
            ed.post(at("answers/1"), Map.of("revision", "" + revision, "answer", "Text " + (revision + 1)));
        }
        var first = ed.page(at("answers/1/versions"));
        assertThat(first.select(".govuk-summary-card")).hasSize(10);
        var older = ed.page(first.select("a:contains(Older versions)").attr("href"));
        assertThat(older.select(".govuk-summary-card dd").eachText()).containsExactly("Text 2", "Text 1");
    }

    @Test
    void whatWasTypedBeforeASessionEndedComesBackAfterSigningIn() {
        var late = late("answers/1", editor, "Typed all afternoon");
        assertThat(late).hasStatus(303).hasRedirectedUrl(at("answers/1"));
        var session = sessionOf(late);
        assertThat(text(mvc.get().uri("/sign-in").cookie(session).exchange()))
                .contains("What you typed is kept: sign in as the same person");
        assertThat(mvc.get().uri(at("answers/1")).cookie(session).exchange())
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/sign-in");
        var signedIn = signIn("ed@example.org", session);
        assertThat(signedIn).hasStatus(302).redirectedUrl().contains(at("answers/1"));
        var page =
                page(mvc.get().uri(at("answers/1")).cookie(sessionOf(signedIn)).exchange());
        assertThat(page.select("#answer").text()).isEqualTo("Typed all afternoon");
        assertThat(page.text()).contains("Not saved yet. You were signed out before this reached us.");
        assertThat(page.select("form[data-unsaved]")).hasSize(1);
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEmpty();
        var pressed = mvc.post()
                .uri(at("answers/1"))
                .cookie(sessionOf(signedIn))
                .with(csrf())
                .param("revision", page.select("input[name=revision]").val())
                .param("answer", page.select("#answer").text())
                .exchange();
        assertThat(pressed).hasStatus(302);
        assertThat(page(mvc.get()
                                .uri(at("answers/1"))
                                .cookie(sessionOf(signedIn))
                                .exchange())
                        .text())
                .doesNotContain("Not saved yet");
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEqualTo("Typed all afternoon");
    }

    @Test
    void whoeverElseSignsInNeverSeesIt() {
        var signedIn = signIn("jo@example.org", sessionOf(late("answers/1", editor, "A secret of Ed")));
        for (var time = 0; time < 2; time++) {
            assertThat(text(mvc.get()
                            .uri(at("answers/1"))
                            .cookie(sessionOf(signedIn))
                            .exchange()))
                    .doesNotContain("A secret of Ed", "Not saved yet");
        }
    }

    @Test
    void aPageOlderThanTheSessionGivesBackWhatWasTypedInIt() {
        var late = mvc.post()
                .uri(at("answers/1"))
                .with(somebody("ed@example.org"))
                .param("writer", editor.person().toString())
                .param("revision", "0")
                .param("answer", "Typed in an old tab")
                .exchange();
        assertThat(late).hasStatus(303);
        var page = page(mvc.get()
                .uri(at("answers/1"))
                .with(somebody("ed@example.org"))
                .cookie(sessionOf(late))
                .exchange());
        assertThat(page.select("#answer").text()).isEqualTo("Typed in an old tab");
    }

    @Test
    void aCommentTypedInAnOldTabComesBackToo() {
        var late = mvc.post()
                .uri(at("answers/1/comments"))
                .with(somebody("ed@example.org"))
                .param("writer", editor.person().toString())
                .param("comment", "Say more about schools")
                .exchange();
        assertThat(late).hasStatus(303);
        var page = page(mvc.get()
                .uri(at("answers/1/comments"))
                .with(somebody("ed@example.org"))
                .cookie(sessionOf(late))
                .exchange());
        assertThat(page.select("#comment").text()).isEqualTo("Say more about schools");
        assertThat(page.text()).contains("Not added yet.", "Nobody has commented yet.");
    }

    @Test
    void whatWasKeptStaysUntilItIsSavedEvenThroughAConflict() {
        jo.post(at("answers/1"), Map.of("revision", "0", "answer", "Text of Jo"));
        var session = sessionOf(signIn("ed@example.org", sessionOf(late("answers/1", editor, "Text of Ed"))));
        assertThat(mvc.post()
                        .uri(at("answers/1"))
                        .cookie(session)
                        .with(csrf())
                        .param("revision", "0")
                        .param("answer", "Text of Ed")
                        .exchange())
                .hasStatus(409);
        assertThat(page(mvc.get().uri(at("answers/1")).cookie(session).exchange())
                        .select("#answer")
                        .text())
                .isEqualTo("Text of Ed");
    }

    @Test
    void whatAnotherSiteSendsIsNotKept() {
        var refused = mvc.post()
                .uri(at("answers/1"))
                .header("Sec-Fetch-Site", "cross-site")
                .param("writer", editor.person().toString())
                .param("answer", "Put into your mouth")
                .exchange();
        assertThat(refused).hasStatus(403);
        var signedIn = signIn("ed@example.org", sessionOf(refused));
        assertThat(text(mvc.get()
                        .uri(at("answers/1"))
                        .cookie(sessionOf(signedIn))
                        .exchange()))
                .doesNotContain("Put into your mouth");
    }

    /// A session that began here would take the place of one that begins in another tab at this moment.
    @Test
    void aPageThatSavesItselfIsRefusedShortlyAndBeginsNoSession() {
        for (var request : List.of(mvc.post().param("answer", "Text"), mvc.get())) {
            var refused = request.uri(at("answers/1"))
                    .header("X-Requested-With", "autosave")
                    .exchange();
            assertThat(refused).hasStatus(403).bodyText().isEmpty();
            assertThat(refused.getResponse().getHeader("Set-Cookie")).isNull();
        }
    }

    private MvcTestResult byItself(String name, String section, Map<String, String> fields) {
        var request = mvc.post()
                .uri(section.startsWith("/") ? section : at(section))
                .header("X-Requested-With", "autosave")
                .with(csrf())
                .with(somebody(name + "@example.org"));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> turn(int number, String answer) {
        return Map.of("revision", "0", "sitting", "one-page", "turn", "" + number, "answer", answer);
    }

    /// A form whose token is not known any more.
    private MvcTestResult late(String section, Actor writer, String answer) {
        return mvc.post()
                .uri(at(section))
                .param("writer", writer.person().toString())
                .param("revision", "0")
                .param("answer", answer)
                .exchange();
    }

    private MvcTestResult signIn(String username, Cookie session) {
        return mvc.post()
                .uri("/sign-in")
                .cookie(session)
                .with(csrf())
                .param("username", username)
                .param("password", "a long password")
                .exchange();
    }

    private static Cookie sessionOf(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private static Map<String, String> chosen(Document conflict, String action) {
        return Map.of(
                "action",
                action,
                "revision",
                conflict.select("input[name=revision]").val(),
                "answer",
                conflict.select("input[name=answer]").val());
    }

    private static Document conflict(MvcTestResult result) {
        assertThat(result).hasStatus(409);
        return parsed(result);
    }

    private static Document page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return parsed(result);
    }

    private static String text(MvcTestResult result) {
        return parsed(result).text();
    }

    private static Document parsed(MvcTestResult result) {
        return Jsoup.parse(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "http://localhost/");
    }

    private String at(String page) {
        return "/bids/" + bid + "/" + page;
    }
}
