package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
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
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// Nothing is typed twice: what an organisation wrote in an earlier bid is offered, with its source, and never put over
/// anybody's words.
@WholeHouse
@Transactional
class ReuseWebTest {

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

    @Autowired
    JdbcClient db;

    UUID hackney;
    Actor editor;
    Browser ed;
    BidReference earlier;
    BidReference bid;

    @BeforeEach
    void anEarlierBidAndANewOne() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR);
        round.member("Cora", hackney, Role.CERTIFIER);
        var nell = round.member("Nell", round.calderdale(), Role.BID_EDITOR);
        saved.flush();
        ed = Browser.of(mvc, "ed@example.org");
        earlier = round.completeBid(editor, hackney, "Home first");
        ed.post(
                "/bids/" + earlier + "/partners",
                Map.of(
                        "revision",
                        "1",
                        "partner-1",
                        round.calderdale().toString(),
                        "part-1",
                        "Helps",
                        "agreed-1",
                        "yes"));
        round.completeBid(nell, round.calderdale(), "Of the neighbours");
        bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        saved.flush();
    }

    @Test
    void anEmptyAnswerIsOfferedWhatTheSameQuestionWasAnsweredWith() {
        ed.post("/bids/" + earlier + "/check", Map.of());
        saved.flush();
        Browser.of(mvc, "cora@example.org")
                .post("/bids/" + earlier + "/sign-off", Map.of("decision", "submit", "certify", "yes"));
        saved.flush();
        var offers = ed.page(at("answers/1")).select("a[href*='from=']");
        assertThat(offers.eachText())
                .containsExactly("From “Home first”, submitted 24 November 2026 (" + earlier + ")");
        var filled = ed.page(offers.attr("href"));
        assertThat(filled.select("#answer").text()).isEqualTo("Children move too often.");
        assertThat(filled.text()).contains("Not saved yet.", "“Home first”, says here");
        assertThat(ed.page(at("answers/1")).select("#answer").text()).isEmpty();
        assertThat(ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Children move too often.")))
                .hasRedirectedUrl("/bids/" + bid);
        assertThat(ed.page(at("answers/1")).select("a[href*='from=']")).isEmpty();
    }

    @Test
    void partnersComeWithTheirPartsButHaveToAgreeAgain() {
        var filled = ed.page(at("partners?from=" + earlier));
        assertThat(filled.select("#partner-1 option[selected]").val())
                .isEqualTo(round.calderdale().toString());
        assertThat(filled.select("#part-1").text()).isEqualTo("Helps");
        assertThat(filled.select("#agreed-1[checked]")).isEmpty();
        assertThat(ed.page(at("places?from=" + earlier)).select("#E09000012[checked]"))
                .hasSize(1);
    }

    @Test
    void nothingIsPutOverWhatIsThere() {
        ed.post(at("answers/1"), Map.of("revision", "0", "answer", "Our own words"));
        assertThat(ed.page(at("answers/1?from=" + earlier)).select("#answer").text())
                .isEqualTo("Our own words");
    }

    @Test
    void whatOthersWroteIsNeverOffered() {
        assertThat(ed.page(at("answers/1")).text()).contains("Home first").doesNotContain("Of the neighbours");
        var foreign = db.sql(
                        "select b.reference from bid b join project p on p.id = b.project_id where p.title like 'Of%'")
                .query(String.class)
                .single();
        assertThat(ed.page(at("answers/1?from=" + foreign)).select("#answer").text())
                .isEmpty();
        assertThat(ed.get(at("copied?from=" + foreign))).hasStatus(404);
    }

    @Test
    void answersFollowTheirQuestionsIntoAnotherRound() {
        anotherRound("Who helps?", " what is the PROBLEM?");
        var started = begun("another");
        assertThat(ed.page(started + "/answers/1").select("a[href*='from=']")).isEmpty();
        assertThat(ed.page(started + "/answers/2").select("a[href*='from=']").eachText())
                .containsExactly("From “Home first”, not submitted (" + earlier + ")");
    }

    @Test
    void anAnswerThatNobodyAsksForAgainIsListed() {
        anotherRound("Who helps?");
        var copied = ed.post(
                        "/rounds/another/bids/new",
                        Map.of("project", "new", "title", "Warm homes", "copy", earlier.text()))
                .getResponse()
                .getRedirectedUrl();
        var page = ed.page(copied);
        assertThat(page.select(".govuk-summary-list__row").eachText())
                .containsExactly("What is the problem? Children move too often.");
        assertThat(page.text()).contains("Still to be written", "1. Who helps?");
    }

    @Test
    void aNewBidBeginsWithWhatAnEarlierOneSays() {
        var started = ed.post(
                "/rounds/stable-homes/bids/new",
                Map.of("project", "new", "title", "Warm homes", "copy", earlier.text()));
        var address = String.valueOf(started.getResponse().getRedirectedUrl());
        assertThat(address).endsWith("/copied?from=" + earlier);
        var page = ed.page(address);
        assertThat(page.select("h1").text()).isEqualTo("What was taken over from Home first, " + earlier);
        assertThat(page.select("main ul").first().select("li").eachText())
                .containsExactly("Summary", "Partners", "Places", "1. What is the problem?");
        assertThat(page.select("main ul").get(1).select("li").eachText())
                .containsExactly("Funding", "Costs", "Declaration");
        var taskList = address.substring(0, address.indexOf("/copied"));
        assertThat(ed.page(taskList + "/summary").select("#summary").text()).isEqualTo("One worker who stays.");
        assertThat(ed.page(taskList + "/summary").select("#start").val()).isEmpty();
        assertThat(ed.page(taskList).text()).contains("3 of 7 sections are complete");
    }

    /// A round like the first, with other questions.
    private void anotherRound(String... questions) {
        var id = UUID.randomUUID();
        db.sql("""
                        insert into funding_round
                        select (jsonb_populate_record(r, jsonb_build_object('id', :id, 'code', 'another', 'title', 'Another'))).*
                        from funding_round r where code = 'stable-homes'""").param("id", id.toString()).update();
        for (var number = 1; number <= questions.length; number++) {
            db.sql(
                            "insert into round_question (round_id, number, text, guidance, word_limit) values (?, ?, ?, '', 100)")
                    .params(id, number, questions[number - 1])
                    .update();
        }
    }

    private String begun(String roundCode) {
        var reference = bids.startWithNewProject(editor, roundCode, hackney, "Warm homes");
        saved.flush();
        return "/bids/" + reference;
    }

    private String at(String page) {
        return "/bids/" + bid + "/" + page;
    }
}
