package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.bid.SubmitOutcome;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.programme.BidPart;
import uk.gov.education.grants.programme.Criterion;
import uk.gov.education.grants.programme.Question;
import uk.gov.education.grants.programme.RoundDates;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// Two stages: a short bid that asks for no money, an answer, and a full bid that begins with what was said.
@WholeHouse
@Transactional
class ExpressionOfInterestWebTest {

    static final LocalDate FIRST_CLOSES = LocalDate.of(2027, 1, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound world;

    @Autowired
    RoundSetUpService setUp;

    @Autowired
    RoundService rounds;

    @Autowired
    BidService bids;

    @Autowired
    BidDraftService drafts;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    UUID hackney;
    Actor editor;
    Actor certifier;
    Browser ed;
    Browser officer;

    @BeforeEach
    void aRoundOfTwoStages() {
        clock.reset();
        world.with(new GrantCeiling(Money.pounds(250_000)));
        var id = people.add(Actor.SERVICE, "olu@example.org", "Olu", "a long password");
        people.grant(Actor.SERVICE, id, Role.OFFICER, null, null);
        hackney = world.hackney();
        editor = world.member("Ed", hackney, Role.BID_EDITOR);
        certifier = world.member("Cora", hackney, Role.CERTIFIER);
        ed = Browser.of(mvc, "ed@example.org");
        officer = Browser.of(mvc, "olu@example.org");
        draft("interest", RoundKind.DIRECT, 0, FIRST_CLOSES);
        saved.flush();
        officer.post("/rounds/interest/setup/asks", Map.of("part", "PROJECT"));
        setUp.setQuestion(Actor.SERVICE, "interest", 1, new Question("What is the problem?", "", 20));
        draft("full", RoundKind.COMPETED, 100_000, LocalDate.of(2027, 2, 8));
        saved.flush();
        officer.post("/rounds/full/setup/asks", Map.of("part", "PROJECT", "firstStage", "interest"));
        setUp.setQuestion(Actor.SERVICE, "full", 1, new Question("What will you do?", "", 20));
        setUp.setQuestion(Actor.SERVICE, "full", 2, new Question("What is the problem?", "", 20));
        setUp.changeAsks(Actor.SERVICE, "full", EnumSet.allOf(BidPart.class), List.of(), Optional.of("interest"));
        setUp.setCriterion(Actor.SERVICE, "full", 1, new Criterion("Need", "", Percent.of(100)));
        setUp.setRule(Actor.SERVICE, "full", new GrantCeiling(Money.pounds(50_000)));
        rounds.makeReady(Actor.SERVICE, "interest");
        rounds.makeReady(Actor.SERVICE, "full");
        saved.flush();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void anExpressionOfInterestIsShortAndAsksForNoMoney() {
        var page = Browser.ofThePublic(mvc)
                .page("/rounds/interest")
                .expectFirst("main")
                .text();
        assertThat(page)
                .contains("This is a first stage", "To give No money", "Round full")
                .doesNotContain("Before an award is made", "Financial years");
        var bid = bids.startWithNewProject(editor, "interest", hackney, "Night line");
        assertThat(ed.page("/bids/" + bid).select(".govuk-task-list__link").eachText())
                .containsExactly("Summary", "1. What is the problem?", "Declaration");
        assertThat(ed.get("/bids/" + bid + "/funding")).hasStatus(404);
    }

    @Test
    void whoIsInvitedBeginsTheFullBidWithWhatTheySaid() {
        var bid = submitted("Night line");
        clock.setTo(at(FIRST_CLOSES));
        assertThat(officer.page("/work").text()).contains("Answer the expression of interest");
        assertThat(officer.page("/rounds/interest/bids").text()).contains("Invite, or not");
        assertThat(officer.page("/bids/" + bid + "/letters/preview/invited").text())
                .contains("We invite Hackney to make a full bid", "/rounds/full");
        officer.post("/bids/" + bid + "/interest", Map.of("answer", "INVITE"));
        saved.flush();
        assertThat(lettersAbout(bid)).contains("INVITED");
        assertThat(ed.page("/bids/" + bid + "/submitted").text())
                .contains("You are invited to bid in Round full", "Start the full bid");
        assertThat(ed.page("/rounds/full/bids/new")
                        .select("input[name=project]")
                        .eachAttr("value"))
                .containsExactly("night-line");

        assertThat(ed.page("/work").text()).contains("Make the full bid Night line");

        var copied = ed.post("/rounds/full/bids/new", Map.of("project", "night-line"))
                .getResponse()
                .getRedirectedUrl();
        var full = BidReference.of(copied.replaceAll("/bids/([^/]+)/.*", "$1"));
        assertThat(ed.page(copied).text()).contains("Summary", "2. What is the problem?");
        var summary = ed.page("/bids/" + full + "/summary");
        assertThat(summary.select("#summary").val()).isEqualTo("One worker who stays.");
        assertThat(summary.select("#start-year").val()).isEqualTo("2027");
        assertThat(ed.page("/bids/" + full + "/answers/2").select("#answer").val())
                .isEqualTo("Too few beds.");
        assertThat(ed.page("/bids/" + full + "/answers/1").select("#answer").val())
                .isEmpty();
        assertThat(ed.page("/work").text()).doesNotContain("Make the full bid");
    }

    @Test
    void whoIsNotInvitedReadsWhyAndCannotBid() {
        var bid = submitted("Night line");
        clock.setTo(at(FIRST_CLOSES));
        var page = officer.refused("/bids/" + bid + "/interest", Map.of("answer", "DECLINE", "reason", " "));
        assertThat(page.select(".govuk-error-summary__list").text())
                .isEqualTo("Enter why they are not invited. They will read it");
        assertThat(officer.refused("/bids/" + bid + "/interest", Map.of())
                        .select(".govuk-error-summary__list")
                        .text())
                .isEqualTo("Select whether you invite them");
        officer.post(
                "/bids/" + bid + "/interest", Map.of("answer", "DECLINE", "reason", "Too close to another project."));
        saved.flush();
        assertThat(ed.page("/bids/" + bid + "/submitted").text()).contains("Too close to another project.");
        assertThat(lettersAbout(bid)).contains("NOT_INVITED");
        assertThat(ed.page("/rounds/full/bids/new").text()).contains("none of yours was");
        assertThat(ed.refused("/rounds/full/bids/new", Map.of("project", "new", "title", "Sly"))
                        .select("main form"))
                .isEmpty();
        assertThat(ed.refused("/rounds/full/bids/new", Map.of("project", "night-line"))
                        .text())
                .contains("Choose one of these projects");
    }

    @Test
    void anAnswerIsGivenOnceAfterClosingByAnOfficer() {
        var bid = submitted("Night line");
        assertThat(officer.page("/bids/" + bid + "/interest").text()).doesNotContain("What is your answer?");
        assertThat(officer.post("/bids/" + bid + "/interest", Map.of("answer", "INVITE")))
                .hasStatus(409);
        clock.setTo(at(FIRST_CLOSES));
        assertThat(ed.post("/bids/" + bid + "/interest", Map.of("answer", "INVITE")))
                .hasStatus(404);
        officer.post("/bids/" + bid + "/interest", Map.of("answer", "INVITE"));
        saved.flush();
        assertThat(officer.post("/bids/" + bid + "/interest", Map.of("answer", "DECLINE", "reason", "No")))
                .hasStatus(409);
        assertThat(lettersAbout(bid)).doesNotContain("NOT_INVITED");
    }

    @Test
    void aRoundWithoutMoneyGivesNoneAndHasNoRuleOnMoney() {
        draft("odd", RoundKind.DIRECT, 5, FIRST_CLOSES);
        setUp.setRule(Actor.SERVICE, "odd", new GrantCeiling(Money.pounds(1)));
        saved.flush();
        officer.post("/rounds/odd/setup/asks", Map.of("part", "PLACES"));
        saved.flush();
        assertThat(officer.page("/rounds/odd/setup").text())
                .contains(
                        "the round has none to give: set its allocation to £0",
                        "The rule “Most grant” looks at what bids do not say: how much grant.");
        officer.post("/rounds/odd/setup/asks", Map.of());
        saved.flush();
        assertThat(officer.page("/rounds/odd/setup").text()).contains("Say what bids are asked, or add a question.");
        assertThat(officer.refused("/rounds/odd/setup/asks", Map.of("firstStage", "full"))
                        .select(".govuk-error-summary__list")
                        .text())
                .isEqualTo("Select the first stage from the list");
    }

    private void draft(String code, RoundKind kind, long pounds, LocalDate closes) {
        setUp.draft(
                Actor.SERVICE,
                "TEST",
                code,
                new RoundDetails(
                        "Round " + code,
                        "For homes",
                        kind,
                        new FinancialYear(2027),
                        new FinancialYear(2028),
                        Money.pounds(pounds)));
        setUp.changeDates(
                Actor.SERVICE,
                code,
                new RoundDates(at(LocalDate.of(2026, 11, 1)), at(closes), LocalDate.of(2027, 3, 1)));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(MovableClock.UNITED_KINGDOM).toInstant();
    }

    private BidReference submitted(String title) {
        var bid = bids.startWithNewProject(editor, "interest", hackney, title);
        drafts.save(editor, bid, Section.of(SectionKind.SUMMARY), OpenRound.summary(), 0);
        drafts.save(editor, bid, Section.answer(1), Typed.of(Map.of("answer", "Too few beds.")), 0);
        drafts.save(
                editor,
                bid,
                Section.of(SectionKind.DECLARATION),
                Typed.of(Map.of("true", "yes", "interests", "yes", "publish", "yes")),
                0);
        bids.markReady(editor, bid);
        assertThat(bids.submit(certifier, bid)).isInstanceOf(SubmitOutcome.Done.class);
        saved.flush();
        return bid;
    }

    private List<String> lettersAbout(BidReference bid) {
        return db.sql("select distinct kind from letter where about = :bid")
                .param("bid", bid.text())
                .query(String.class)
                .list();
    }
}
