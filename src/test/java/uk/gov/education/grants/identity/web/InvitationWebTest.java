package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.identity.ColleagueInvited;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// A colleague is invited, gets a link, and joins.
@WholeHouse
@Transactional
@RecordApplicationEvents
class InvitationWebTest {

    private static final Map<String, String> SAM =
            Map.of("name", "Sam", "email", "Sam@example.org", "role", "BID_EDITOR");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    ActorLookup actors;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    UUID hackney;
    BidReference bid;
    Browser ed;
    Browser cora;
    Browser anybody;

    @BeforeEach
    void aBid() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        var editor = round.member("Ed", hackney, Role.BID_EDITOR);
        round.member("Cora", hackney, Role.CERTIFIER);
        round.member("Nell", round.calderdale(), Role.BID_EDITOR);
        saved.flush();
        ed = Browser.of(mvc, "ed@example.org");
        cora = Browser.of(mvc, "cora@example.org");
        anybody = Browser.ofThePublic(mvc);
        bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        saved.flush();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void somebodyNewJoinsWithANameAndAPassword() {
        assertThat(ed.post(at("people/invite"), SAM)).hasRedirectedUrl(at("people"));
        assertThat(ed.page(at("people")).text()).contains("Sam", "Invited by Ed as bid editor, until 1 December 2026");
        var link = link();
        assertThat(anybody.page(link).text()).contains("Ed has asked Sam to work on the bids of", "sam@example.org");
        var refused = anybody.refused(link, Map.of("name", "Sam Lee", "password", "too short"));
        assertThat(refused.text()).contains("The password must be 12 characters or more");
        assertThat(refused.select("#name").val()).isEqualTo("Sam Lee");
        assertThat(anybody.post(link, Map.of("name", "Sam Lee", "password", "four words for sam")))
                .hasRedirectedUrl("/sign-in?joined");
        saved.flush();
        assertThat(actors.actor("sam@example.org").orElseThrow().is(Role.BID_EDITOR, hackney))
                .isTrue();
        assertThat(ed.page(at("people")).select(".govuk-summary-list__key").eachText())
                .containsExactly("Cora", "Ed", "Sam Lee");
    }

    @Test
    void aLinkWorksOnceAndForSevenDaysAndOneThatDoesNotTellsNothing() {
        ed.post(at("people/invite"), SAM);
        var used = link();
        anybody.post(used, Map.of("name", "Sam", "password", "four words for sam"));
        saved.flush();
        ed.post(at("people/invite"), Map.of("name", "Kit", "email", "kit@example.org", "role", "BID_EDITOR"));
        var late = link();
        clock.setTo(clock.instant().plus(Duration.ofDays(7)));
        var answers = new ArrayList<String>();
        for (var link : List.of(used, late, "/invitations/never-was")) {
            assertThat(anybody.get(link)).as(link).hasStatus(404);
            assertThat(anybody.post(link, Map.of("name", "Eve", "password", "four words for eve")))
                    .as(link)
                    .hasStatus(404);
            answers.add(org.jsoup.Jsoup.parse(text(link)).select("main").text());
        }
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void nobodyTakesOverAnAccountThatIsThereAlready() {
        ed.post(at("people/invite"), Map.of("name", "Nell", "email", "nell@example.org", "role", "BID_EDITOR"));
        var link = link();
        assertThat(anybody.page(link).text()).contains("has an account already");
        assertThat(anybody.post(link, Map.of("name", "Eve", "password", "four words for eve")))
                .hasStatus(403);
        assertThat(ed.post(link, Map.of())).hasStatus(403);
        var nell = Browser.of(mvc, "nell@example.org");
        assertThat(nell.page(link).select("#password")).isEmpty();
        assertThat(nell.post(link, Map.of())).hasRedirectedUrl("/bids");
        saved.flush();
        var joined = actors.actor("nell@example.org").orElseThrow();
        assertThat(joined.is(Role.BID_EDITOR, hackney)).isTrue();
        assertThat(joined.is(Role.BID_EDITOR, round.calderdale())).isTrue();
    }

    @Test
    void onlyACertifierInvitesACertifier() {
        var certifier = Map.of("name", "Sam", "email", "sam@example.org", "role", "CERTIFIER");
        assertThat(ed.page(at("people/invite")).select("input[value=CERTIFIER]"))
                .isEmpty();
        assertThat(ed.post(at("people/invite"), certifier)).hasStatus(403);
        assertThat(cora.page(at("people/invite")).select("input[value=CERTIFIER]"))
                .hasSize(1);
        assertThat(cora.post(at("people/invite"), certifier)).hasRedirectedUrl(at("people"));
        assertThat(cora.post(at("people/invite"), Map.of("name", "Sam", "email", "sam@example.org", "role", "ADMIN")))
                .hasStatus(403);
    }

    @Test
    void anAddressIsInvitedFiveTimesInAnHourAndNoMore() {
        for (var time = 0; time < 5; time++) {
            assertThat(ed.post(at("people/invite"), SAM)).hasRedirectedUrl(at("people"));
        }
        assertThat(cora.refused(at("people/invite"), SAM).text())
                .contains("This address was invited 5 times in the last hour. Wait an hour before you try again");
        clock.setTo(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(ed.post(at("people/invite"), SAM)).hasRedirectedUrl(at("people"));
    }

    @Test
    void whatIsMissingIsAskedForAndTheRestGivenBack() {
        var page = ed.refused(at("people/invite"), Map.of("name", "Sam", "email", "sam"));
        assertThat(page.select(".govuk-error-summary__list").text())
                .contains("The e-mail address must look like", "Choose what your colleague does");
        assertThat(page.select("#name").val()).isEqualTo("Sam");
    }

    @Test
    void theSecretOfALinkIsWrittenDownNowhere() {
        ed.post(at("people/invite"), SAM);
        var event = events.stream(ColleagueInvited.class).toList().getLast();
        assertThat(event.toString()).doesNotContain(event.token().text());
        assertThat(db.sql("select row_to_json(i)::text from invitation i")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(event.token().text()));
        assertThat(db.sql("select sentence from audit_entry where event = 'ColleagueInvited'")
                        .query(String.class)
                        .single())
                .matches("invited Sam to .* as Bid editor");
        assertThat(ed.page(at("people")).html()).doesNotContain(event.token().text());
    }

    private String link() {
        return "/invitations/"
                + events.stream(ColleagueInvited.class)
                        .toList()
                        .getLast()
                        .token()
                        .text();
    }

    private String text(String link) {
        try {
            return anybody.get(link).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String at(String page) {
        return "/bids/" + bid + "/" + page;
    }
}
