package uk.gov.education.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.gov.education.grants.programme.Rounds.CLOSES;
import static uk.gov.education.grants.programme.Rounds.DECISION;
import static uk.gov.education.grants.programme.Rounds.FIRST;
import static uk.gov.education.grants.programme.Rounds.LAST;
import static uk.gov.education.grants.programme.Rounds.OFFICER;
import static uk.gov.education.grants.programme.Rounds.OPENS;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.NoRetrospectiveStart;
import uk.gov.education.grants.funding.ProfileWithinRound;
import uk.gov.education.grants.funding.RuleCatalogue;
import uk.gov.education.grants.funding.RuleKind;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.programme.ExtendOutcome.AfterDecision;
import uk.gov.education.grants.programme.ExtendOutcome.Extended;
import uk.gov.education.grants.programme.ExtendOutcome.NotLater;
import uk.gov.education.grants.programme.ReadyOutcome.Incomplete;
import uk.gov.education.grants.programme.ReadyOutcome.Ready;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

@WholeHouse
@Transactional
class RoundDbTest {

    static final List<FundingRule> CEILING = List.of(new GrantCeiling(pounds(12_000_000)));

    @Autowired
    Rounds fixtures;

    @Autowired
    RoundService rounds;

    @Autowired
    RoundSetUpService setUp;

    @Autowired
    BudgetService budgets;

    @Autowired
    OrganisationService organisations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aProgramme() {
        fixtures.programme("CSCIP", pounds(50_000_000));
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void aRoundComesBackAsItWasSaved() {
        var id = fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
        entities.clear();
        var view = rounds.view(Actor.PUBLIC, "scale-up");
        assertThat(view.id()).isEqualTo(id);
        assertThat(view.status()).isEqualTo(RoundStatus.READY);
        assertThat(view.details()).isEqualTo(Rounds.details(pounds(60_000_000)));
        assertThat(view.dates()).contains(new RoundDates(OPENS, CLOSES, DECISION));
        assertThat(view.questions()).containsExactly(new QuestionView(1, "What will you do?", "Say for whom.", 500));
        assertThat(view.criteria()).extracting(CriterionView::number).containsExactly(1, 2);
        assertThat(view.ruleBook().rule("FR-02")).contains(CEILING.getFirst());
        assertThat(rounds.roundFor(id)).isEqualTo(view);
        assertThat(rounds.ruleBook(id)).isEqualTo(view.ruleBook());
    }

    /// Every rule that a round may choose is kept as JSON and comes back the same.
    @Test
    void everyRuleComesBackAsItWasSet() {
        fixtures.draft("CSCIP", "scale-up", pounds(1));
        var chosen = RuleCatalogue.KINDS_OF_RULE.stream()
                .filter(kind -> FundingRound.mayBeChosen(kind.code()))
                .map(RuleKind::suggested)
                .toList();
        chosen.forEach(rule -> setUp.setRule(OFFICER, "scale-up", rule));
        entities.clear();
        assertThat(setUp.view(OFFICER, "scale-up").chosenRules()).isEqualTo(chosen);
        assertThat(setUp.view(OFFICER, "scale-up").rulesToChoose()).isEmpty();
    }

    @Test
    void theRulesOnYearsAndStartFollowTheRound() {
        fixtures.completeDraft("CSCIP", "scale-up", pounds(1), CEILING);
        setUp.changeDetails(
                OFFICER, "scale-up", new RoundDetails("Scale up", "", RoundKind.COMPETED, FIRST, FIRST, pounds(1)));
        setUp.changeDates(OFFICER, "scale-up", new RoundDates(OPENS, CLOSES, DECISION.plusDays(1)));
        assertThat(setUp.view(OFFICER, "scale-up").round().ruleBook().rules())
                .contains(
                        new ProfileWithinRound(FIRST, FIRST),
                        new NoRetrospectiveStart(DECISION.plusDays(1)),
                        CEILING.getFirst());
        assertThatThrownBy(() -> setUp.setRule(OFFICER, "scale-up", new ProfileWithinRound(FIRST, LAST)))
                .isInstanceOf(Conflict.class)
                .hasMessage("“Years of the round” follows from the round itself and cannot be set.");
    }

    @Test
    void aRemovedQuestionLeavesNoGap() {
        fixtures.draft("CSCIP", "scale-up", pounds(1));
        for (var number = 1; number <= 3; number++) {
            setUp.setQuestion(OFFICER, "scale-up", number, new Question("Question " + number, "", 100));
        }
        setUp.removeQuestion(OFFICER, "scale-up", 1);
        entities.clear();
        assertThat(setUp.view(OFFICER, "scale-up").round().questions())
                .extracting(QuestionView::number, QuestionView::text)
                .containsExactly(tuple(1, "Question 2"), tuple(2, "Question 3"));
        assertThatThrownBy(() -> setUp.removeQuestion(OFFICER, "scale-up", 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> setUp.setQuestion(OFFICER, "scale-up", 4, new Question("Gap", "", 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftSaysEverythingThatItLacks() {
        fixtures.draft("CSCIP", "empty", pounds(0));
        assertThat(rounds.makeReady(OFFICER, "empty"))
                .isInstanceOfSatisfying(
                        Incomplete.class,
                        incomplete -> assertThat(incomplete.missing())
                                .extracting(step ->
                                        step.page() + ": " + step.missing().orElseThrow())
                                .containsExactly(
                                        "details: Say how much the round has to give.",
                                        "dates: Say when the round opens and closes, and when it is decided.",
                                        "questions: Add at least one question.",
                                        "criteria: Add the criteria by which assessors score.",
                                        "rules: Choose at least one limit, such as the most grant."));
        assertThat(setUp.view(OFFICER, "empty").round().isDraft()).isTrue();
    }

    @Test
    void aDirectRoundNeedsNoCriteriaButHalfOfThemWillNotDo() {
        fixtures.completeDraft("CSCIP", "direct", pounds(1), CEILING);
        setUp.changeDetails(
                OFFICER, "direct", new RoundDetails("Direct", "", RoundKind.DIRECT, FIRST, LAST, pounds(1)));
        setUp.removeCriterion(OFFICER, "direct", 1);
        assertThat(rounds.makeReady(OFFICER, "direct")).isInstanceOf(Incomplete.class);
        setUp.removeCriterion(OFFICER, "direct", 1);
        assertThat(rounds.makeReady(OFFICER, "direct")).isEqualTo(new Ready());
    }

    @Test
    void whatIsNotPromisedAnyMoreIsFreeForTheNextRound() {
        fixtures.ready("CSCIP", "first", pounds(150_000_000));
        fixtures.completeDraft("CSCIP", "second", pounds(1), CEILING);
        assertThat(rounds.makeReady(OFFICER, "second")).isInstanceOf(Incomplete.class);
        clock.setTo(CLOSES);
        for (var next : List.of("ASSESSING", "MODERATING", "DECIDING", "INFORMING", "DELIVERING", "ENDED")) {
            rounds.moveOn(OFFICER, "first", RoundStatus.valueOf(next));
        }
        assertThat(rounds.makeReady(OFFICER, "second")).isEqualTo(new Ready());
    }

    @Test
    void aBudgetThatIsCutShowsWhatIsShort() {
        fixtures.ready("CSCIP", "scale-up", pounds(150_000_000));
        assertThat(budgets.view(OFFICER, "CSCIP").shortfall()).isEmpty();
        budgets.setBudget(OFFICER, "CSCIP", LAST, pounds(40_000_000));
        assertThat(budgets.view(OFFICER, "CSCIP").shortfall())
                .contains(new Shortfall(FIRST, LAST, pounds(150_000_000), pounds(140_000_000)));
    }

    @Test
    void anExtensionIsLaterAndBeforeTheDecision() {
        fixtures.ready("CSCIP", "scale-up", pounds(1));
        var hour = CLOSES.plusSeconds(3_600);
        assertThat(rounds.extend(OFFICER, "scale-up", CLOSES, "Why")).isEqualTo(new NotLater(CLOSES));
        assertThat(rounds.extend(OFFICER, "scale-up", CLOSES.plusSeconds(90L * 86_400), "Why"))
                .isEqualTo(new AfterDecision(DECISION));
        clock.setTo(hour.plusSeconds(1));
        assertThat(rounds.extend(OFFICER, "scale-up", hour, "Why")).isEqualTo(new NotLater(CLOSES));
        assertThat(rounds.extend(OFFICER, "scale-up", hour.plusSeconds(60), "The service was down"))
                .isEqualTo(new Extended(hour.plusSeconds(60)));
        assertThat(rounds.view(Actor.PUBLIC, "scale-up").isOpen()).isTrue();
        assertThatThrownBy(() -> rounds.extend(OFFICER, "scale-up", hour.plusSeconds(120), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneBidderHasLongerAndNobodyElseReadsOfIt() {
        fixtures.ready("CSCIP", "scale-up", pounds(1));
        var hackney = organisations.byOrgId(OFFICER, "GB-LAE-HCK").orElseThrow().id();
        var editor = memberOf(hackney);
        var later = CLOSES.plusSeconds(3_600);
        clock.setTo(CLOSES);
        assertThat(rounds.extendFor(OFFICER, "scale-up", hackney, later, "Their network was down"))
                .isEqualTo(new Extended(later));
        assertThat(rounds.view(editor, "scale-up")).satisfies(theirs -> {
            assertThat(theirs.isOpen()).isTrue();
            assertThat(theirs.closesAt()).isEqualTo(later);
            assertThat(theirs.forOneBidder()).isTrue();
            assertThat(theirs.extensionReason()).contains("Their network was down");
        });
        for (var reader : List.of(Actor.PUBLIC, OFFICER, memberOf(UUID.randomUUID()))) {
            assertThat(rounds.view(reader, "scale-up")).satisfies(everybodys -> {
                assertThat(everybodys.status()).isEqualTo(RoundStatus.CLOSED);
                assertThat(everybodys.closesAt()).isEqualTo(CLOSES);
                assertThat(everybodys.extensionReason()).isEmpty();
            });
        }
        assertThat(setUp.view(OFFICER, "scale-up").extensions())
                .containsExactly(new ExtensionRow("Hackney", later, "Their network was down", true));
        assertThat(setUp.view(OFFICER, "scale-up").nextStep()).isEmpty();
        assertThat(rounds.extendFor(OFFICER, "scale-up", hackney, later, "Again"))
                .isEqualTo(new NotLater(later));
        assertThat(db.sql("select sentence from audit_entry where event = 'RoundExtended'")
                        .query(String.class)
                        .list())
                .containsExactly("moved the closing for Hackney from 29 January 2027 at 12:00 UK time to 29 January"
                        + " 2027 at 13:00 UK time: Their network was down");
    }

    @Test
    void whoHasLongerIsNotHeldBackByALaterClosingForAll() {
        fixtures.ready("CSCIP", "scale-up", pounds(1));
        var hackney = organisations.byOrgId(OFFICER, "GB-LAE-HCK").orElseThrow().id();
        rounds.extendFor(OFFICER, "scale-up", hackney, CLOSES.plusSeconds(60), "Their network was down");
        rounds.extend(OFFICER, "scale-up", CLOSES.plusSeconds(120), "The service was down");
        assertThat(rounds.view(memberOf(hackney), "scale-up")).satisfies(theirs -> {
            assertThat(theirs.closesAt()).isEqualTo(CLOSES.plusSeconds(120));
            assertThat(theirs.forOneBidder()).isFalse();
            assertThat(theirs.extensionReason()).contains("The service was down");
        });
    }

    private static Actor memberOf(UUID organisation) {
        return new Actor(
                UUID.randomUUID(),
                "Ed",
                Set.of(new Actor.Standing(Role.BID_EDITOR, Optional.of(organisation))),
                Money.ZERO);
    }

    @Test
    void whatIsDoneIsRemembered() {
        fixtures.ready("CSCIP", "scale-up", pounds(60_000_000));
        rounds.extend(OFFICER, "scale-up", CLOSES.plusSeconds(60), "The service was down");
        clock.setTo(CLOSES.plusSeconds(60));
        rounds.moveOn(OFFICER, "scale-up", RoundStatus.ASSESSING);
        assertThat(db.sql("select event || ': ' || sentence from audit_entry where subject = 'scale-up' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "RoundChanged: began the draft of the round Scale up what works",
                        "RoundChanged: set the round to open on 30 November 2026 at 09:00 UK time and close on"
                                + " 29 January 2027 at 12:00 UK time",
                        "RoundChanged: set question 1 of the round",
                        "RoundChanged: set criterion 1 of the round",
                        "RoundChanged: set criterion 2 of the round",
                        "RoundChanged: set the rule: A project may ask for no more than £12,000,000.",
                        "RoundMadeReady: made the round ready",
                        "RoundExtended: moved the closing from 29 January 2027 at 12:00 UK time to 29 January 2027 at"
                                + " 12:01 UK time: The service was down",
                        "RoundMovedOn: moved the round on to Assessing");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OFFICER", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnOfficerChangesARound(Role role) {
        fixtures.ready("CSCIP", "scale-up", pounds(1));
        var somebody = Rounds.with(role);
        assertThatThrownBy(() -> rounds.moveOn(somebody, "scale-up", RoundStatus.ASSESSING))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rounds.extend(somebody, "scale-up", CLOSES.plusSeconds(60), "Why"))
                .isInstanceOf(NotAllowed.class);
        var bidder = organisations.byOrgId(OFFICER, "GB-LAE-HCK").orElseThrow().id();
        assertThatThrownBy(() -> rounds.extendFor(somebody, "scale-up", bidder, CLOSES.plusSeconds(60), "Why"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> setUp.draft(somebody, "CSCIP", "other", Rounds.details(pounds(1))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> budgets.setBudget(somebody, "CSCIP", FIRST, pounds(1)))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BID_EDITOR", "CERTIFIER", "EVALUATOR", "ASSESSOR"})
    void whoIsNotOfTheDepartmentKnowsOfNoDraft(Role role) {
        fixtures.draft("CSCIP", "secret", pounds(1));
        var somebody = Rounds.with(role);
        assertThatThrownBy(() -> rounds.view(somebody, "secret")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> setUp.view(somebody, "secret")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.makeReady(somebody, "secret")).isInstanceOf(NotFound.class);
        assertThat(rounds.openNow(somebody).toCome()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            round_closes_after_it_opens             | closes_at = opens_at
            round_that_is_ready_has_dates           | decision_on = null
            round_years_are_in_order                | last_year = '2020-21'
            round_stage_is_known                    | stage = 'OPEN'
            round_allocation_is_not_overcommitted   | committed_pence = allocation_pence + 1
            round_code_is_an_address                | code = 'Scale Up'
            """)
    void theDatabaseHoldsItToo(String constraint, String change) {
        var id = fixtures.ready("CSCIP", "scale-up", pounds(1));
        assertThatThrownBy(() -> db.sql("update funding_round set " + change + " where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining(constraint);
    }

    @Test
    void sharesOfFundersComeToTheWholeInTheServiceToo(@Autowired ProgrammeService programmes) {
        var half = new Funder("Department for Education", Percent.of(50));
        assertThatThrownBy(() -> programmes.setFunders(OFFICER, "CSCIP", List.of(half)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The shares of the funders come to 50%, not 100%.");
        var rest = new Funder("Department of Health", Percent.of(50));
        programmes.setFunders(OFFICER, "CSCIP", List.of(half, rest));
        var envelope = new Envelope(
                null,
                "Up to £200 million",
                pounds(200_000_000),
                FIRST,
                LAST,
                null,
                "Secretary of State",
                "Speech",
                null);
        programmes.addEnvelope(OFFICER, "CSCIP", envelope);
        entities.clear();
        var view = programmes.view(OFFICER, "CSCIP");
        assertThat(view.funders()).containsExactly(half, rest);
        assertThat(view.envelopes()).containsExactly(envelope);
    }
}
