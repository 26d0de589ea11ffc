package uk.gov.education.grants.variation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.DIRECTOR;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.profile;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.agreement.Instalment;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.ledger.Movement;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.variation.Change.BetweenYears;
import uk.gov.education.grants.variation.StepOutcome.Done;
import uk.gov.education.grants.variation.StepOutcome.Stopped;

/// Variations of an award to Hackney of £300,000 in 2027-28 and £100,000 in 2028-29, of a programme
/// with £400,000 in each year, from the first word to what is done when they are agreed.
@WholeHouse
@Transactional
class VariationDbTest {

    private static final SpendProfile NOW = profile(Money.ZERO, pounds(300_000), pounds(100_000));
    private static final SpendProfile LATER = profile(Money.ZERO, pounds(250_000), pounds(150_000));
    private static final LocalDate LAST = LocalDate.of(2030, 3, 31);

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    @Autowired
    AcceptanceService acceptances;

    @Autowired
    VariationService variations;

    @Autowired
    VariationDecisionService decisions;

    @Autowired
    PromisedAwards awards;

    @Autowired
    Agreements agreements;

    @Autowired
    RoundService rounds;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private String round;
    private AwardReference award;
    private Actor editor;
    private Actor certifier;

    @BeforeEach
    void aLiveAward() {
        round = awarding.round(pounds(400_000));
        editor = memberOf("Hackney", "Hana Yusuf", Role.BID_EDITOR);
        certifier = memberOf("Hackney", "Hugh Stone", Role.CERTIFIER);
        award = live(awarding.council("Hackney"), certifier, Money.ZERO, pounds(300_000), pounds(100_000));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsAgreedMovesThePromiseAndTheAgreementFollows() {
        var variation = submitted(BetweenYears.of(NOW, LATER));
        assertThat(decisions.agree(APPROVER, variation, "Recruiting takes longer"))
                .isEqualTo(new Done());
        assertThat(promised().head().terms().profile()).isEqualTo(LATER);
        assertThat(ledger.balanceOf(promised().id()).left()).isEqualTo(LATER);
        var agreed = agreements.of(award).orElseThrow();
        assertThat(SpendProfile.sum(agreed.instalments().stream().map(VariationDbTest::yearOf)))
                .isEqualTo(LATER);
        assertThat(db.sql("""
                        select movement || ' ' || financial_year || ' ' || amount_pence / 100 from ledger_entry
                        where award_id = :award and reason like 'agreed to move%' order by number""")
                        .param("award", promised().id())
                        .query(String.class)
                        .list())
                .containsExactly("RELEASED 2027-28 50000", "COMMITTED 2028-29 50000");
        assertThat(db.sql("select sentence from audit_entry where subject = :award order by id desc limit 1")
                        .param("award", award.text())
                        .query(String.class)
                        .single())
                .isEqualTo("agreed to move £50,000 between years (%s)".formatted(variation));
        assertThat(variations.show(certifier, variation).decision())
                .hasValueSatisfying(decision -> assertThat(decision.agreed()).isTrue());
    }

    @Test
    void whatAYearDoesNotHoldIsNotAgreedAndSaysByHowMuch() {
        var carol = memberOf("Calderdale", "Carol Dean", Role.CERTIFIER);
        live(awarding.council("Calderdale"), carol, Money.ZERO, Money.ZERO, pounds(280_000));
        var variation = submitted(BetweenYears.of(NOW, LATER));
        assertThat(decisions.agree(APPROVER, variation, "Sound"))
                .isEqualTo(new Stopped(List.of("The budget of 2028-29 is short by £30,000: £20,000 is left.")));
        assertThat(promised().head().terms().profile()).isEqualTo(NOW);
        assertThat(variations.show(editor, variation).status()).isEqualTo(VariationStatus.SUBMITTED);
    }

    @Test
    void whatIsOnItsWayStaysInItsYear() {
        var variation = submitted(BetweenYears.of(NOW, LATER));
        move(Movement.AUTHORISED, profile(Money.ZERO, pounds(280_000)));
        assertThat(decisions.agree(APPROVER, variation, "Sound"))
                .isEqualTo(
                        new Stopped(
                                List.of(
                                        "£280,000 of 2027-28 is paid, on its way or kept back. £250,000 would be left for it: that is £30,000 too little.")));
    }

    @Test
    void anApproverAgreesUpToTheirLimit() {
        var variation = submitted(BetweenYears.of(NOW, LATER));
        var junior = Awarding.person("June Lee", pounds(49_999), Role.APPROVER);
        assertThat(decisions.agree(junior, variation, "Sound"))
                .isEqualTo(new Stopped(List.of(
                        "£50,000 moves. That is above your limit of £49,999, so another approver has to decide.")));
    }

    @Test
    void fromJanuaryNothingOfTheRunningYearIsSubmitted() {
        var variation = variations.start(editor, award, BetweenYears.of(NOW, LATER), "Recruiting takes longer");
        clock.setTo(LocalDate.of(2028, 2, 10));
        assertThat(variations.submit(certifier, variation))
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> assertThat(stopped.reasons())
                                .singleElement()
                                .asString()
                                .contains("(PR-06). Today is 10 February 2028, so 2027-28 stays at £300,000"));
    }

    @Test
    void whatAnOfficerAsksIsAnsweredBeforeItIsSubmittedAgain() {
        var change = new Change.LastDay(LAST, LocalDate.of(2029, 9, 30));
        var variation = submitted(change);
        decisions.query(OFFICER, variation, "Who does the work until then?");
        assertThat(variations.submit(certifier, variation))
                .isEqualTo(new Stopped(
                        List.of("The officer’s question is not answered yet. A bid editor writes the answer.")));
        variations.rewrite(editor, variation, change, "Less is to be done", Optional.of("The same team"));
        assertThat(variations.submit(certifier, variation)).isEqualTo(new Done());
        assertThat(decisions.agree(APPROVER, variation, "Sound")).isEqualTo(new Done());
        assertThat(promised().head().terms().period().last()).isEqualTo(LocalDate.of(2029, 9, 30));
    }

    @Test
    void nobodyTakesTwoSteps() {
        var both = new Actor(
                UUID.randomUUID(),
                "Bo Both",
                Set.of(held(Role.BID_EDITOR, "Hackney"), held(Role.CERTIFIER, "Hackney")),
                Money.ZERO);
        var variation = variations.start(both, award, BetweenYears.of(NOW, LATER), "Recruiting takes longer");
        assertThatThrownBy(() -> variations.submit(both, variation))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You wrote this variation");
        variations.submit(certifier, variation);
        var officerToo = Awarding.person("Ola Two", pounds(1_000_000), Role.OFFICER, Role.APPROVER);
        decisions.query(officerToo, variation, "Why so late?");
        variations.rewrite(both, variation, BetweenYears.of(NOW, LATER), "Recruiting", Optional.of("Nobody applied"));
        variations.submit(certifier, variation);
        assertThatThrownBy(() -> decisions.agree(officerToo, variation, "Sound"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You asked about this variation");
        assertThatThrownBy(() -> decisions.agree(OFFICER, variation, "Sound")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theDatabaseItselfWantsTwoPersons() {
        submitted(BetweenYears.of(NOW, LATER));
        assertThatThrownBy(() ->
                        db.sql("update variation set submitted_by = drafted_by").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("variation_is_submitted_by_another_person");
    }

    @Test
    void onlyItsOwnPeopleAndAfterSubmissionTheDepartmentKnowOfIt() {
        var variation = variations.start(editor, award, BetweenYears.of(NOW, LATER), "Recruiting takes longer");
        assertThatThrownBy(() -> variations.show(OFFICER, variation)).isInstanceOf(NotFound.class);
        variations.submit(certifier, variation);
        assertThat(variations.show(OFFICER, variation).effects())
                .extracting(VariationView.Effect::leftAfter)
                .containsExactly(pounds(150_000), pounds(250_000));
        var stranger = memberOf("Calderdale", "Carol Dean", Role.BID_EDITOR);
        assertThatThrownBy(() -> variations.show(stranger, variation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> variations.toStart(stranger, award)).isInstanceOf(NotFound.class);
        assertThat(variations
                        .list(stranger, Optional.empty(), Optional.empty(), Optional.empty())
                        .rows())
                .isEmpty();
    }

    @Test
    void anAwardHasOneOpenVariationOfAKind() {
        variations.start(editor, award, BetweenYears.of(NOW, LATER), "Recruiting takes longer");
        assertThatThrownBy(() -> variations.start(editor, award, BetweenYears.of(NOW, LATER), "Once more"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("award_has_one_open_variation_of_a_kind");
    }

    @Test
    void anAwardThatEndsEarlyGivesBackWhatIsNotPaid() {
        move(Movement.AUTHORISED, profile(Money.ZERO, pounds(75_000)));
        move(Movement.PAID, profile(Money.ZERO, pounds(75_000)));
        var variation = submitted(new Change.Ending(LAST));
        move(Movement.AUTHORISED, profile(Money.ZERO, pounds(10)));
        assertThat(decisions.agree(APPROVER, variation, "Sound"))
                .isEqualTo(new Stopped(List.of(
                        "£10 is on its way to the organisation. The award can end once that is paid or has failed.")));
        move(Movement.FAILED, profile(Money.ZERO, pounds(10)));
        assertThat(decisions.agree(APPROVER, variation, "Sound")).isEqualTo(new Done());
        assertThat(promised().head().status()).isEqualTo(AwardStatus.TERMINATED);
        assertThat(promised().head().closedReason()).isEqualTo("Recruiting takes longer");
        assertThat(ledger.balanceOf(promised().id()).committed()).isEqualTo(pounds(75_000));
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(pounds(75_000));
    }

    /// Both are really saved, so that each sees what the other does.
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void oneOfTwoThatMoveTheSameMoneyAtOnceReadsWhatIsShort() throws Exception {
        try {
            round = awarding.round(pounds(200_000));
            var councils = awarding.councils(2);
            var submitted = councils.stream()
                    .map(council -> {
                        var signs = memberOf(council, "Sue Late", Role.CERTIFIER);
                        award = live(council, signs, Money.ZERO, pounds(100_000), pounds(40_000));
                        return submitted(
                                BetweenYears.of(
                                        profile(Money.ZERO, pounds(100_000), pounds(40_000)),
                                        profile(Money.ZERO, pounds(30_000), pounds(110_000))),
                                memberOf(council, "Ed Soon", Role.BID_EDITOR),
                                signs);
                    })
                    .toList();
            var outcomes = atOnce(List.of(
                    () -> decisions.agree(APPROVER, submitted.get(0), "First"),
                    () -> decisions.agree(DIRECTOR, submitted.get(1), "Second")));
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            new Done(),
                            new Stopped(List.of("The budget of 2028-29 is short by £20,000: £50,000 is left.")));
        } finally {
            awarding.forget();
        }
    }

    private static List<StepOutcome> atOnce(List<Callable<StepOutcome>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var outcomes = new ArrayList<StepOutcome>();
            for (var future : threads.invokeAll(work, 60, SECONDS)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    private String submitted(Change change) {
        return submitted(change, editor, certifier);
    }

    private String submitted(Change change, Actor by, Actor signedBy) {
        var variation = variations.start(by, award, change, "Recruiting takes longer");
        assertThat(variations.submit(signedBy, variation)).isEqualTo(new Done());
        return variation;
    }

    private AwardReference live(UUID lead, Actor signs, Money... years) {
        var reference = awarding.propose(round, lead, AwardKind.PILOT, years);
        approvals.approve(APPROVER, reference, "Good value");
        offers.inform(OFFICER, reference);
        var offer = acceptances.show(signs, reference).agreement();
        acceptances.accept(signs, reference, signs.name(), offer.fingerprint(), clock.instant());
        offers.start(OFFICER, reference);
        return reference;
    }

    private void move(Movement movement, SpendProfile profile) {
        record Books(UUID programme, UUID round) {}
        var books = db.sql("select programme_id as programme, round_id as round from award where reference = :award")
                .param("award", award.text())
                .query(Books.class)
                .single();
        ledger.post(
                OFFICER,
                Entry.ofAward(
                        movement, books.programme(), books.round(), promised().id(), profile),
                "moved it");
    }

    private PromisedAward promised() {
        return awards.find(award).orElseThrow();
    }

    private static SpendProfile yearOf(Instalment instalment) {
        return SpendProfile.of(Map.of(instalment.year(), instalment.amount()));
    }

    private Actor.Standing held(Role role, String council) {
        return new Actor.Standing(role, Optional.of(awarding.council(council)));
    }

    private Actor memberOf(String council, String name, Role role) {
        return memberOf(awarding.council(council), name, role);
    }

    private static Actor memberOf(UUID council, String name, Role role) {
        return new Actor(UUID.randomUUID(), name, Set.of(new Actor.Standing(role, Optional.of(council))), Money.ZERO);
    }
}
