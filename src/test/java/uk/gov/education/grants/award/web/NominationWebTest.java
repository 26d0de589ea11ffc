package uk.gov.education.grants.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.AllocationService;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
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
import uk.gov.education.grants.support.World;

/// A round that asks for people instead of money: a director nominates, assessors score, and each person gets an
/// answer.
@WholeHouse
@Transactional
class NominationWebTest {

    static final LocalDate CLOSES = LocalDate.of(2027, 1, 8);
    static final Map<String, String> TWO_PEOPLE = Map.of(
            "revision", "0",
            "name-1", "Asha Begum",
            "post-1", "Senior social worker, Hackney",
            "why-1", "She leads without being asked.",
            "agreed-1", "yes",
            "name-2", "Tom O'Neill 🙂",
            "post-2", "Team manager",
            "why-2", "He listens.",
            "agreed-2", "yes");

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
    AllocationService allocation;

    @Autowired
    AssessmentService assessments;

    @Autowired
    ModerationService moderation;

    @Autowired
    PeopleService people;

    @Autowired
    @Qualifier("forgetting")
    RecurringTask<Void> forgetting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    UUID hackney;
    Actor editor;
    Actor certifier;
    Actor asa;
    Actor olu;
    Browser ed;
    Browser officer;

    @BeforeEach
    void aRoundForPeople() {
        clock.reset();
        world.with();
        asa = ofTheDepartment("Asa", Role.ASSESSOR);
        saved.flush();
        World.readyToAssess(db, asa.person());
        olu = ofTheDepartment("Olu", Role.OFFICER);
        ofTheDepartment("Ana", Role.ANALYST);
        hackney = world.hackney();
        editor = world.member("Ed", hackney, Role.BID_EDITOR);
        certifier = world.member("Cora", hackney, Role.CERTIFIER);
        ed = Browser.of(mvc, "ed@example.org");
        officer = Browser.of(mvc, "olu@example.org");
        setUp.draft(
                Actor.SERVICE,
                "TEST",
                "leaders",
                new RoundDetails(
                        "Practice leaders",
                        "For senior social workers",
                        RoundKind.COMPETED,
                        new FinancialYear(2027),
                        new FinancialYear(2027),
                        Money.ZERO));
        setUp.changeAsks(Actor.SERVICE, "leaders", EnumSet.of(BidPart.NOMINEES), List.of(), Optional.empty());
        setUp.changeDates(
                Actor.SERVICE,
                "leaders",
                new RoundDates(at(LocalDate.of(2026, 11, 1)), at(CLOSES), LocalDate.of(2027, 3, 1)));
        setUp.setQuestion(Actor.SERVICE, "leaders", 1, new Question("How will you support them?", "", 20));
        setUp.setCriterion(Actor.SERVICE, "leaders", 1, new Criterion("Promise", "", Percent.of(100)));
        rounds.makeReady(Actor.SERVICE, "leaders");
        saved.flush();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void aBidNominatesPeopleAndHasNoMoneyInIt() {
        var bid = bids.startWithNewProject(editor, "leaders", hackney, "Leaders of Hackney");
        assertThat(ed.page("/bids/" + bid).select(".govuk-task-list__link").eachText())
                .containsExactly("Nominees", "1. How will you support them?", "Declaration");
        var refused = ed.refused(
                "/bids/" + bid + "/nominees",
                Map.of("revision", "0", "post-1", "Team manager", "why-1", "He listens."));
        assertThat(refused.select(".govuk-error-summary__list li").eachText())
                .containsExactly("Enter the name of this person", "Confirm that this person agrees to be nominated");
        assertThat(refused.select("#why-1").val()).isEqualTo("He listens.");
        assertThat(ed.post(
                        "/bids/" + bid + "/nominees",
                        Map.of("revision", "1", "name-1", "Tom", "why-1", "He listens.", "action", "remove-1")))
                .hasStatus3xxRedirection();
        assertThat(ed.page("/bids/" + bid + "/nominees").select("#name-1").val())
                .isEmpty();
    }

    @Test
    void everybodyGetsAnAnswerOfTheirOwnAndTheBidderReadsAllAtOnce() {
        var bid = scored();
        assertThat(officer.page("/work").text()).contains("Answer the nominations");
        var page = "/bids/" + bid + "/nominations";
        assertThat(officer.page(page).text()).contains("Hackney nominates 2 people", "score of 80%");
        assertThat(problems(officer.refused(page, Map.of()))).isEqualTo("Select an answer for at least one person");
        assertThat(problems(officer.refused(page, Map.of("outcome-1", "PLACE", "reason-2", "Later"))))
                .isEqualTo("Enter why. The bidder will read it" + " Select the answer that this is the reason for");
        officer.post(page, Map.of("outcome-1", "PLACE", "reason-1", "Outstanding."));
        saved.flush();
        saved.clear();
        assertThat(officer.page(page + "/telling").text()).contains("once it is decided of every person");
        assertThat(officer.post(page + "/telling", Map.of())).hasStatus(409);
        assertThat(ed.page("/bids/" + bid + "/submitted").text()).doesNotContain("Outstanding.");

        var both = new HashMap<>(Map.of("outcome-1", "PLACE", "reason-1", "Outstanding."));
        both.putAll(Map.of("outcome-2", "NO_PLACE", "reason-2", "More experience first."));
        officer.post(page, both);
        officer.post(page + "/telling", Map.of());
        saved.flush();
        saved.clear();
        assertThat(officer.post(page + "/telling", Map.of())).hasStatus(409);
        assertThat(officer.post(page, both)).hasStatus(409);
        assertThat(ed.page("/bids/" + bid + "/submitted").text())
                .contains("Asha Begum", "Offered a place", "Tom O'Neill 🙂", "No place this time", "More experience");
        assertThat(db.sql("select distinct kind from letter where about = :bid and kind <> 'SUBMITTED'")
                        .param("bid", bid.text())
                        .query(String.class)
                        .list())
                .contains("NOMINATIONS_ANSWERED")
                .doesNotContain("SUCCESSFUL");
    }

    @Test
    void whatIsSaidOfPeopleStaysApart() {
        var bid = scored();
        assertThat(db.sql("select content::text from bid_submission")
                        .query(String.class)
                        .single())
                .contains("sha256")
                .doesNotContain("Asha");
        assertThat(db.sql("select count(*) from audit_entry where sentence like '%Asha%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        var page = "/bids/" + bid + "/nominations";
        officer.post(page, Map.of("outcome-1", "PLACE", "reason-1", "Yes.", "outcome-2", "PLACE", "reason-2", "Yes."));
        officer.post(page + "/telling", Map.of());
        saved.flush();
        saved.clear();
        assertThat(officer.page("/bids/" + bid + "/case").text()).contains("Asha");
        var analyst = Browser.of(mvc, "ana@example.org");
        assertThat(analyst.page("/bids/" + bid + "/case").text())
                .contains("How will you support them?")
                .doesNotContain("Asha");
        assertThat(analyst.get(page)).hasStatus(403);
        assertThat(ed.get(page)).hasStatus(404);
    }

    @Test
    void whatIsSaidOfPeopleIsDeletedAYearAfterTheDecision() {
        var bid = scored();
        clock.setTo(at(LocalDate.of(2028, 3, 2)));
        forgetting.execute(forgetting.instance("now"), null);
        assertThat(peopleKept()).as("while the bid is not decided").isEqualTo("2 people, 1 section, 1 version");
        var page = "/bids/" + bid + "/nominations";
        clock.setTo(at(CLOSES));
        officer.post(page, Map.of("outcome-1", "PLACE", "reason-1", "Yes.", "outcome-2", "PLACE", "reason-2", "Yes."));
        officer.post(page + "/telling", Map.of());
        saved.flush();
        saved.clear();
        clock.setTo(at(LocalDate.of(2028, 3, 1)));
        forgetting.execute(forgetting.instance("now"), null);
        assertThat(peopleKept()).as("on the last day").isEqualTo("2 people, 1 section, 1 version");
        clock.setTo(at(LocalDate.of(2028, 3, 2)));
        forgetting.execute(forgetting.instance("now"), null);
        assertThat(peopleKept()).isEqualTo("0 people, 0 section, 0 version");
        assertThat(db.sql("select distinct outcome || ': ' || reason from nominee_outcome")
                        .query(String.class)
                        .single())
                .isEqualTo("PLACE: Deleted with what was said of the person");
        assertThat(officer.page(page).text()).contains("was deleted one year after");
        assertThat(ed.page("/bids/" + bid).text()).contains("Leaders of Hackney");
    }

    private String peopleKept() {
        return db.sql("""
                        select (select count(*) from nominee) || ' people, '
                            || (select count(*) from bid_section where section = 'nominees') || ' section, '
                            || (select count(*) from bid_section_revision where section = 'nominees') || ' version'""").query(String.class).single();
    }

    @Test
    void whoScoredTheBidDoesNotAnswerIt() {
        var bid = scored();
        people.grant(Actor.SERVICE, asa.person(), Role.OFFICER, null, null);
        saved.flush();
        assertThat(Browser.of(mvc, "asa@example.org")
                        .post("/bids/" + bid + "/nominations", Map.of("outcome-1", "PLACE", "reason-1", "Mine")))
                .hasStatus(403);
    }

    private static String problems(Document page) {
        return page.select(".govuk-error-summary__list").text();
    }

    private BidReference scored() {
        var bid = bids.startWithNewProject(editor, "leaders", hackney, "Leaders of Hackney");
        ed.post("/bids/" + bid + "/nominees", TWO_PEOPLE);
        ed.post("/bids/" + bid + "/answers/1", Map.of("revision", "0", "answer", "With time."));
        ed.post(
                "/bids/" + bid + "/declaration",
                Map.of("revision", "0", "true", "yes", "interests", "yes", "publish", "yes"));
        bids.markReady(editor, bid);
        bids.submit(certifier, bid);
        clock.setTo(at(CLOSES));
        allocation.offer(olu, bid, Set.of(asa.person()));
        var reference = allocation.view(olu, bid).asked().getFirst().reference();
        assessments.accept(asa, reference);
        assessments.save(asa, reference, Typed.of(Map.of("points-1", "4", "reason-1", "Good")), 0);
        assessments.submit(asa, reference);
        moderation.agreeAverage(olu, bid);
        saved.flush();
        saved.clear();
        return bid;
    }

    private Actor ofTheDepartment(String name, Role role) {
        var username = name.toLowerCase(Locale.UK) + "@example.org";
        var id = people.add(Actor.SERVICE, username, name, "a long password");
        people.grant(Actor.SERVICE, id, role, null, null);
        return new Actor(id, name, Set.of(new Actor.Standing(role, Optional.empty())), Money.ZERO);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(MovableClock.UNITED_KINGDOM).toInstant();
    }
}
