package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/// Bidding as a council officer sees it: what a page says, what it gives back, and whom it does not know.
@WholeHouse
@Transactional
class BidWebTest {

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
    Browser ed;
    Browser cora;

    @BeforeEach
    void anOpenRound() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR);
        round.member("Cora", hackney, Role.CERTIFIER);
        round.member("Nell", round.calderdale(), Role.BID_EDITOR, Role.CERTIFIER);
        saved.flush();
        ed = Browser.of(mvc, "ed@example.org");
        cora = Browser.of(mvc, "cora@example.org");
    }

    @Test
    void aBidStartsFromTheRoundWithTheNameOfItsProject() {
        var refused = ed.refused("/rounds/stable-homes/bids/new", Map.of("project", "new", "title", ""));
        assertThat(refused.select(".govuk-error-summary__list").text()).isEqualTo("Enter the project's name");
        var started =
                ed.post("/rounds/stable-homes/bids/new", Map.of("project", "new", "title", "Homes & <b>hearts</b>"));
        var taskList = ed.page(started.getResponse().getRedirectedUrl());
        assertThat(taskList.select("h1").text()).isEqualTo("Homes & <b>hearts</b>");
        assertThat(taskList.text()).contains("0 of 7 sections are complete", "12 January 2027 at 15:00 UK time");
        assertThat(ed.page("/bids").text()).contains("Homes & <b>hearts</b>", "Draft");
    }

    @Test
    void aSectionGivesBackWhatCannotBeReadAndKeepsIt() {
        var bid = started();
        var page = ed.refused(at(bid, "funding"), Map.of("revision", "0", "grant-2027-28", "lots", "match", "1,0"));
        assertThat(page.select("#grant-2027-28").val()).isEqualTo("lots");
        assertThat(page.select("#match").val()).isEqualTo("1,0");
        assertThat(page.select(".govuk-error-summary a[href=#grant-2027-28]").text())
                .isEqualTo("The grant for 2027-28 must be an amount in pounds, like 25,000 or 25,000.50");
        assertThat(page.text()).contains("Saved at 10:00 UK time");
        assertThat(ed.page(at(bid, "funding")).select("#grant-2027-28").val()).isEqualTo("lots");
        assertThat(ed.page("/bids/" + bid).text()).contains("problem");
    }

    @Test
    void everySectionShowsAndEverySectionRefusesEmptiness() {
        var bid = started();
        for (var section : List.of("summary", "funding", "costs", "places", "answers/1", "declaration")) {
            assertThat(ed.page(at(bid, section)).select("h1")).as(section).hasSize(1);
            assertThat(ed.refused(at(bid, section), Map.of("revision", "0")).select(".govuk-error-message"))
                    .as(section)
                    .isNotEmpty();
        }
    }

    @Test
    void partnersAreAddedAndTakenAwayWithoutJavaScript() {
        var bid = started();
        var leeds = round.calderdale().toString();
        ed.post(at(bid, "partners"), Map.of("revision", "0", "action", "add", "partner-1", leeds, "part-1", "Helps"));
        var two = ed.page(at(bid, "partners"));
        assertThat(two.select("select")).hasSize(2);
        assertThat(two.select("#partner-1 option[selected]").val()).isEqualTo(leeds);
        ed.post(
                at(bid, "partners"),
                Map.of("revision", "1", "action", "remove-1", "partner-1", leeds, "part-1", "Helps"));
        assertThat(ed.page(at(bid, "partners"))
                        .select("#partner-1 option[selected]")
                        .val())
                .isEmpty();
    }

    @Test
    void whoComesLateSeesBothTextsAndLosesNothing() {
        var bid = started();
        ed.post(at(bid, "answers/1"), Map.of("revision", "0", "answer", "First text"));
        var late = ed.post(at(bid, "answers/1"), Map.of("revision", "0", "answer", "My own text"));
        assertThat(late).hasStatus(409);
        assertThat(late).bodyText().contains("Ed saved this section", "First text", "My own text");
    }

    @Test
    void theCheckPageSaysEveryRuleAndWhatIsMissing() {
        var bid = started();
        var page = ed.page(at(bid, "check"));
        assertThat(page.text())
                .contains("Summary is not started.", "A project may ask for no more than £250,000.", "Met");
        assertThat(ed.refused(at(bid, "check"), Map.of())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Funding is not started.");
    }

    @Test
    void anotherPersonCertifiesAndTheReceiptCanBeKept() throws Exception {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        assertThat(ed.post(at(bid, "check"), Map.of())).hasRedirectedUrl("/bids/" + bid);
        saved.flush();
        assertThat(cora.page("/work").text()).contains("Sign off the bid", "Stable homes");
        assertThat(ed.page(at(bid, "sign-off")).text()).contains("You cannot sign it off");
        assertThat(cora.refused(at(bid, "sign-off"), Map.of("decision", "submit"))
                        .text())
                .contains("Confirm that you certify the bid");
        assertThat(cora.post(at(bid, "sign-off"), Map.of("decision", "submit", "certify", "yes")))
                .hasRedirectedUrl("/bids/" + bid + "/submitted");
        var receipt = ed.page(at(bid, "submitted"));
        assertThat(receipt.text()).contains("Bid submitted", bid.text(), "24 November 2026 at 10:00 UK time", "Cora");
        assertThat(cora.post(at(bid, "sign-off"), Map.of("decision", "submit", "certify", "yes")))
                .hasRedirectedUrl("/bids/" + bid + "/submitted");
        assertThat(ed.page(at(bid, "submitted")).text()).isEqualTo(receipt.text());
    }

    @Test
    void aNeighbourCannotTellAForeignBidFromOneThatIsNot() throws Exception {
        var bid = started();
        var nell = Browser.of(mvc, "nell@example.org");
        for (var page : List.of("", "/summary", "/answers/1", "/check", "/sign-off", "/withdraw", "/submitted")) {
            var foreign = nell.get("/bids/" + bid + page);
            var missing = nell.get("/bids/BID-2026-9999" + page);
            assertThat(foreign).as(page).hasStatus(404);
            assertThat(foreign.getResponse().getContentAsString())
                    .as(page)
                    .isEqualTo(missing.getResponse().getContentAsString());
        }
        assertThat(nell.post(at(bid, "summary"), Map.of("revision", "0", "summary", "Mine")))
                .hasStatus(404);
    }

    @Test
    void aReferenceOfAnotherFormIsNotFound() {
        assertThat(ed.get("/bids/nonsense")).hasStatus(404);
        assertThat(ed.get("/bids/BID-2026-0001'--")).hasStatus(404);
        assertThat(ed.get(at(started(), "answers/99"))).hasStatus(404);
        assertThat(ed.get(at(started(), "answers/0"))).hasStatus(404);
    }

    private BidReference started() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        saved.flush();
        return bid;
    }

    private static String at(BidReference bid, String page) {
        return "/bids/" + bid + "/" + page;
    }
}
