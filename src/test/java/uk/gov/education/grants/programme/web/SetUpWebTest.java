package uk.gov.education.grants.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.programme.Rounds.CLOSES;
import static uk.gov.education.grants.programme.Rounds.OPENS;
import static uk.gov.education.grants.programme.web.Browser.errorOf;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.RuleCatalogue;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.programme.Rounds;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// An officer sets up a round, page by page, and takes it through its life.
@WholeHouse
@Transactional
class SetUpWebTest {

    static final String SETUP = "/rounds/scale-up/setup";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleService people;

    @Autowired
    EntityManager saved;

    @Autowired
    Rounds fixtures;

    @Autowired
    RoundService rounds;

    @Autowired
    MovableClock clock;

    Browser officer;

    @BeforeEach
    void anOfficerAndAProgramme() {
        officer = Browser.of(Role.OFFICER, mvc, people, saved);
        fixtures.programme("CSCIP", pounds(50_000_000));
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    /// The whole of it, as it is done on one morning.
    @Test
    void aRoundIsSetUpFromNothingToReady() {
        assertThat(officer.sent("/programmes/CSCIP/rounds/new", newRound())).isEqualTo(SETUP);
        assertThat(toDo()).containsExactly("dates", "questions", "criteria", "rules");
        officer.sent(SETUP + "/dates", dates());
        officer.sent(SETUP + "/questions/1", Map.of("text", "What will you do?", "wordLimit", "500"));
        officer.sent(SETUP + "/criteria/1", Map.of("title", "Need", "weight", "40"));
        officer.sent(SETUP + "/criteria/2", Map.of("title", "Plan", "weight", "50"));
        officer.sent(SETUP + "/rules/FR-02", Map.of("ceiling", "12,000,000"));
        assertThat(toDo()).containsExactly("criteria");
        assertThat(officer.page(SETUP + "/ready").select("main li a").eachText())
                .containsExactly("The weights of the criteria come to 90%. They must come to 100%.");
        assertThat(officer.sent(SETUP + "/ready", Map.of())).isEqualTo(SETUP + "/ready");
        assertThat(status()).isEqualTo(RoundStatus.DRAFT);
        officer.sent(SETUP + "/criteria/2", Map.of("title", "Plan", "weight", "60"));
        assertThat(toDo()).isEmpty();
        assertThat(officer.page(SETUP + "/ready").expectFirst("main").text())
                .contains("it opens on 1 March 2027 at 09:00 UK time and closes on 30 April 2027 at 17:00 UK time");
        assertThat(officer.sent(SETUP + "/ready", Map.of())).isEqualTo(SETUP);
        assertThat(status()).isEqualTo(RoundStatus.READY);
        assertThat(officer.page(SETUP).expectFirst("h1").text()).isEqualTo("Manage the round");
        assertThat(rounds.view(Actor.PUBLIC, "scale-up").rules())
                .contains(
                        "A project may ask for no more than £12,000,000.",
                        "Grant may be spent only in the financial years 2026-27 to 2028-29.",
                        "A project may not start before 31 May 2027, the day on which the round is decided.");
    }

    @Test
    void aRoundThatPromisesTooMuchIsNotReady() {
        fixtures.ready("CSCIP", "first", pounds(100_000_000));
        officer.sent("/programmes/CSCIP/rounds/new", newRound());
        assertThat(officer.page(SETUP).expectFirst("main").text())
                .contains(
                        "The rounds of 2026-27 to 2028-29 may promise £160,000,000, but the programme has £150,000,000"
                                + " left there: £10,000,000 too little.");
        assertThat(toDo()).contains("details");
    }

    @Test
    void aNewRoundGivesBackWhatWasTyped() {
        var typed = newRound();
        typed.put("code", "Scale up!");
        typed.put("lastYear", "2020-21");
        typed.put("allocation", "plenty");
        typed.remove("kind");
        var page = officer.refused("/programmes/CSCIP/rounds/new", typed);
        assertThat(errorOf(page, "code"))
                .isEqualTo("The address must be lower-case letters, numbers and hyphens, like scale-up-2027");
        assertThat(errorOf(page, "lastYear"))
                .isEqualTo("The last financial year must not come before the first, 2026-27");
        assertThat(errorOf(page, "allocation"))
                .isEqualTo("The allocation must be an amount in pounds, like 25,000 or 25,000.50");
        assertThat(errorOf(page, "kind")).isEqualTo("Select how bids are chosen");
        assertThat(Browser.fieldsOf(page)).containsAllEntriesOf(typed);
    }

    @Test
    void anAddressBelongsToOneRound() {
        aDraft();
        assertThat(errorOf(officer.refused("/programmes/CSCIP/rounds/new", newRound()), "code"))
                .isEqualTo("The address scale-up belongs to “Scale up what works” already. Choose another");
    }

    @Test
    void detailsComeFilledInAndAreChanged() {
        aDraft();
        var fields = Browser.fieldsOf(officer.page(SETUP + "/details"));
        assertThat(fields)
                .containsEntry("kind", "COMPETED")
                .containsEntry("firstYear", "2026-27")
                .containsEntry("lastYear", "2028-29")
                .containsEntry("allocation", "60,000,000");
        fields.put("title", "Something else");
        officer.sent(SETUP + "/details", fields);
        assertThat(officer.page(SETUP).expectFirst(".govuk-caption-xl").text()).isEqualTo("Something else");
    }

    @Test
    void datesAreTypedInUkTime() {
        aDraft();
        officer.sent(SETUP + "/dates", dates());
        var summer = rounds.view(Rounds.OFFICER, "scale-up").dates().orElseThrow();
        assertThat(summer.opensAt()).hasToString("2027-03-01T09:00:00Z");
        assertThat(summer.closesAt()).hasToString("2027-04-30T16:00:00Z");
        assertThat(Browser.fieldsOf(officer.page(SETUP + "/dates")))
                .containsEntry("closes-day", "30")
                .containsEntry("closesTime", "17:00");
    }

    @Test
    void datesOutOfOrderAreProblemsBesideTheirFields() {
        aDraft();
        var typed = dates();
        typed.put("closes-month", "February");
        typed.put("closes-day", "28");
        var page = officer.refused(SETUP + "/dates", typed);
        assertThat(errorOf(page, "closes")).isEqualTo("The round must close after it opens");
        assertThat(Browser.fieldsOf(page)).containsAllEntriesOf(typed);
        typed = dates();
        typed.put("decision-month", "4");
        typed.put("decision-day", "29");
        assertThat(errorOf(officer.refused(SETUP + "/dates", typed), "decision"))
                .isEqualTo("The round must be decided on the day it closes or later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noonish", "25:00", "12:60", "13pm", "0am", "12", "1200000000000000000000"})
    void aTimeThatIsNoneIsAProblem(String typed) {
        aDraft();
        var fields = dates();
        fields.put("opensTime", typed);
        var page = officer.refused(SETUP + "/dates", fields);
        assertThat(errorOf(page, "opensTime")).contains("the round opens");
        assertThat(page.expectFirst("[name=opensTime]").val()).isEqualTo(typed);
    }

    @Test
    void savingAQuestionTwiceAddsItOnce() {
        aDraft();
        var question = Map.of("text", "What will you do?", "guidance", "Say for whom.", "wordLimit", "1,500");
        officer.sent(SETUP + "/questions/1", question);
        officer.sent(SETUP + "/questions/1", question);
        assertThat(officer.page(SETUP + "/questions").select("dl > div").eachText())
                .containsExactly("Question 1 What will you do? 1,500 words or less Change question 1");
    }

    @Test
    void removingAQuestionTwiceRemovesItOnce() {
        aDraft();
        officer.sent(SETUP + "/questions/1", Map.of("text", "What?", "wordLimit", "500"));
        officer.sent(SETUP + "/questions/2", Map.of("text", "Why?", "wordLimit", "500"));
        officer.sent(SETUP + "/questions/1/remove", Map.of("seen", "What?"));
        officer.sent(SETUP + "/questions/1/remove", Map.of("seen", "What?"));
        assertThat(rounds.view(Rounds.OFFICER, "scale-up").questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.number()).isEqualTo(1);
                    assertThat(question.text()).isEqualTo("Why?");
                });
        assertThat(officer.get(SETUP + "/questions/3")).hasStatus(404);
        assertThat(officer.get(SETUP + "/questions/x")).hasStatus(404);
        assertThat(officer.post(SETUP + "/questions/9", Map.of("text", "Where?", "wordLimit", "5")))
                .hasStatus(404);
    }

    @Test
    void aQuestionHasATextAndALimit() {
        aDraft();
        var page = officer.refused(SETUP + "/questions/1", Map.of("wordLimit", "5,001", "guidance", "Kept"));
        assertThat(errorOf(page, "text")).isEqualTo("Enter the question");
        assertThat(errorOf(page, "wordLimit")).isEqualTo("The word limit must be a whole number from 1 to 5,000");
        assertThat(Browser.fieldsOf(page)).containsEntry("guidance", "Kept").containsEntry("wordLimit", "5,001");
    }

    @Test
    void aCriterionCountsForSomething() {
        aDraft();
        var page = officer.refused(SETUP + "/criteria/1", Map.of("title", "Need", "weight", "0"));
        assertThat(errorOf(page, "weight")).isEqualTo("The weight must be more than 0");
        officer.sent(SETUP + "/criteria/1", Map.of("title", "Need", "weight", "12.5"));
        assertThat(officer.page(SETUP + "/criteria").select("tbody tr").eachText())
                .containsExactly("Need 12.5% Change Need", "Together 12.5%");
        officer.sent(SETUP + "/criteria/1/remove", Map.of("seen", "Something else"));
        assertThat(rounds.view(Rounds.OFFICER, "scale-up").criteria()).hasSize(1);
        officer.sent(SETUP + "/criteria/1/remove", Map.of("seen", "Need"));
        assertThat(rounds.view(Rounds.OFFICER, "scale-up").criteria()).isEmpty();
    }

    /// Every rule that may be chosen is added with the figures that stand in its boxes, and taken away again.
    @Test
    void everyRuleIsChosenChangedAndRemoved() {
        aDraft();
        var links = officer.page(SETUP + "/rules")
                .select("main ul a[href*=/rules/]")
                .eachAttr("href");
        assertThat(links).hasSizeGreaterThan(12).noneMatch(link -> link.endsWith("FR-04") || link.endsWith("FR-16"));
        for (var link : links) {
            var code = link.substring(link.lastIndexOf('/') + 1);
            var suggested = RuleCatalogue.kind(code).suggested();
            officer.sentAsItStands(link);
            assertThat(rounds.view(Rounds.OFFICER, "scale-up").ruleBook().rule(code))
                    .contains(suggested);
        }
        assertThat(officer.page(SETUP + "/rules").select("main dl > div")).hasSize(links.size());
        for (var link : links) {
            officer.sent(link + "/remove", Map.of());
        }
        assertThat(officer.page(SETUP + "/rules").expectFirst("main").text()).contains("You have chosen no rule yet.");
    }

    @Test
    void figuresThatMakeNoSenseAreGivenBack() {
        aDraft();
        var page = officer.refused(SETUP + "/rules/FR-02", Map.of("ceiling", "0"));
        assertThat(errorOf(page, "ceiling")).isEqualTo("The most grant must be more than £0.");
        assertThat(page.expectFirst("[name=ceiling]").val()).isEqualTo("0");
        assertThat(errorOf(officer.refused(SETUP + "/rules/FR-08", Map.of()), "kinds"))
                .isEqualTo("Choose at least one kind of body that may lead.");
        assertThat(errorOf(officer.refused(SETUP + "/rules/FR-03", Map.of("share", "101")), "share"))
                .contains("must be a share from 0 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR-04", "FR-11", "FR-15", "FR-99", "nonsense"})
    void aRuleThatCannotBeChosenIsNotFound(String code) {
        aDraft();
        assertThat(officer.get(SETUP + "/rules/" + code)).hasStatus(404);
        assertThat(officer.post(SETUP + "/rules/" + code, Map.of())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/details",
                "/dates",
                "/questions",
                "/questions/1",
                "/criteria",
                "/criteria/1",
                "/rules",
                "/rules/FR-02",
                "/ready"
            })
    void nothingOfAReadyRoundIsChanged(String page) {
        fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
        var before = rounds.view(Actor.PUBLIC, "scale-up");
        assertThat(officer.get(SETUP + page)).hasStatus(409);
        var sent = new HashMap<>(newRound());
        sent.putAll(dates());
        sent.putAll(Map.of("text", "New?", "wordLimit", "5", "title", "New", "weight", "5", "ceiling", "5"));
        if (!page.equals("/questions") && !page.equals("/criteria") && !page.equals("/rules")) {
            assertThat(officer.post(SETUP + page, sent)).hasStatus(409);
        }
        assertThat(rounds.view(Actor.PUBLIC, "scale-up")).isEqualTo(before);
    }

    @Test
    void aRoundIsExtendedWithAReason() {
        fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
        var fields = Browser.fieldsOf(officer.page(SETUP + "/extend"));
        assertThat(fields).containsEntry("closes-day", "29").containsEntry("closesTime", "12:00");
        fields.put("closes-day", "28");
        var page = officer.refused(SETUP + "/extend", fields);
        assertThat(errorOf(page, "reason")).isEqualTo("Enter why the closing is moved. Bidders will read it");
        fields.put("reason", "The service was down");
        page = officer.refused(SETUP + "/extend", fields);
        assertThat(errorOf(page, "closes"))
                .isEqualTo(
                        "The new closing must be still to come and later than the old one, 29 January 2027 at 12:00 UK"
                                + " time");
        assertThat(Browser.fieldsOf(page)).containsAllEntriesOf(fields);
        fields.put("closes-month", "4");
        assertThat(errorOf(officer.refused(SETUP + "/extend", fields), "closes"))
                .isEqualTo("The round must close before it is decided, on 20 March 2027");
        fields.put("closes-month", "2");
        officer.sent(SETUP + "/extend", fields);
        assertThat(rounds.view(Actor.PUBLIC, "scale-up").closesAt()).hasToString("2027-02-28T12:00:00Z");
        assertThat(rounds.view(Actor.PUBLIC, "scale-up").extensionReason()).contains("The service was down");
    }

    @Test
    void oneBidderIsGivenLongerAndTheOfficersSeeWhoAndWhy() {
        fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
        var page = officer.page(SETUP + "/extend");
        var fields = Browser.fieldsOf(page);
        fields.put("reason", "Their network was down");
        fields.put("closes-month", "2");
        fields.put("closes-day", "28");
        fields.put("bidder", "somebody");
        assertThat(errorOf(officer.refused(SETUP + "/extend", fields), "bidder"))
                .isEqualTo("Select who may bid for longer from the list");
        fields.put("bidder", page.select("#bidder option:containsOwn(Hackney)").val());
        officer.sent(SETUP + "/extend", fields);
        assertThat(rounds.view(Actor.PUBLIC, "scale-up").closesAt()).isEqualTo(CLOSES);
        clock.setTo(CLOSES);
        assertThat(officer.page(SETUP).expectFirst("main").text())
                .contains(
                        "The round moves on when their time is over.",
                        "Hackney Until 28 February 2027 at 12:00 UK time Their network was down");
        assertThat(officer.get(SETUP + "/move-on")).hasStatus(409);
    }

    @Test
    void aClosedRoundIsMovedOnStepByStepAndNeverTwice() {
        fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
        clock.setTo(OPENS);
        assertThat(officer.get(SETUP + "/move-on")).hasStatus(409);
        assertThat(officer.post(SETUP + "/move-on", Map.of("next", "ASSESSING")))
                .hasStatus(409);
        clock.setTo(CLOSES);
        assertThat(officer.page(SETUP + "/move-on").expectFirst("main").text())
                .contains("The next state is “Assessing”.", "A round cannot go back.");
        officer.sent(SETUP + "/move-on", Map.of("next", "ASSESSING"));
        officer.sent(SETUP + "/move-on", Map.of("next", "ASSESSING"));
        assertThat(status()).isEqualTo(RoundStatus.ASSESSING);
        assertThat(officer.get(SETUP + "/extend")).hasStatus(409);
        for (var next : new String[] {"MODERATING", "DECIDING", "INFORMING", "DELIVERING", "ENDED"}) {
            assertThat(officer.page(SETUP + "/move-on")
                            .expectFirst("input[name=next]")
                            .val())
                    .isEqualTo(next);
            officer.sent(SETUP + "/move-on", Map.of("next", next));
        }
        assertThat(status()).isEqualTo(RoundStatus.ENDED);
        assertThat(officer.page(SETUP).select("main a[href$=/move-on]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSESSOR", "APPROVER", "FINANCE", "ANALYST", "ADMIN"})
    void onlyAnOfficerSetsUp(Role role) {
        aDraft();
        fixtures.ready("CSCIP", "public", pounds(1_000));
        var other = Browser.of(role, mvc, people, saved);
        var draft = role == Role.ASSESSOR ? 404 : 403;
        assertThat(other.get(SETUP)).hasStatus(draft);
        assertThat(other.get(SETUP + "/dates")).hasStatus(draft);
        assertThat(other.post(SETUP + "/dates", dates())).hasStatus(draft);
        assertThat(other.post(SETUP + "/ready", Map.of())).hasStatus(draft);
        assertThat(other.get("/rounds/public/setup")).hasStatus(403);
        assertThat(other.post("/rounds/public/setup/move-on", Map.of("next", "ASSESSING")))
                .hasStatus(403);
        assertThat(other.get("/programmes/CSCIP/rounds/new")).hasStatus(403);
        assertThat(other.get("/programmes/new")).hasStatus(403);
        assertThat(other.post("/programmes/CSCIP/budget", Map.of("year", "2026-27", "budget", "1")))
                .hasStatus(403);
        assertThat(other.get("/programmes")).hasStatus(role == Role.ASSESSOR ? 403 : 200);
        assertThat(other.get("/programmes/CSCIP/budget")).hasStatus(role == Role.ASSESSOR ? 403 : 200);
    }

    @Test
    void thePublicIsAskedToSignIn() {
        aDraft();
        assertThat(Browser.ofThePublic(mvc).get(SETUP)).hasStatus3xxRedirection();
        assertThat(Browser.ofThePublic(mvc).get("/programmes")).hasStatus3xxRedirection();
    }

    private void aDraft() {
        fixtures.draft("CSCIP", "scale-up", pounds(60_000_000));
    }

    private RoundStatus status() {
        return rounds.view(Rounds.OFFICER, "scale-up").status();
    }

    /// The parts of the checklist that are not complete.
    private List<String> toDo() {
        return officer.page(SETUP).select(".govuk-task-list__item:has(.govuk-tag) a").stream()
                .map(link -> link.attr("href").substring(SETUP.length() + 1))
                .toList();
    }

    private static Map<String, String> newRound() {
        return new HashMap<>(Map.of(
                "title", "Scale up what works",
                "code", "scale-up",
                "summary", "For projects that work.",
                "kind", "COMPETED",
                "firstYear", "2026-27",
                "lastYear", "2028-29",
                "allocation", "60,000,000"));
    }

    private static Map<String, String> dates() {
        var fields = new HashMap<String, String>();
        fields.putAll(Map.of("opens-day", "1", "opens-month", "March", "opens-year", "2027", "opensTime", "9am"));
        fields.putAll(Map.of("closes-day", "30", "closes-month", "4", "closes-year", "2027", "closesTime", "5 pm"));
        fields.putAll(Map.of("decision-day", "31", "decision-month", "5", "decision-year", "2027"));
        return fields;
    }
}
