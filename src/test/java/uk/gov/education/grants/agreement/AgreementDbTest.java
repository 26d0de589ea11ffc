package uk.gov.education.grants.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.TestClock.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.PrepareOutcome.CannotBeOffered;
import uk.gov.education.grants.agreement.PrepareOutcome.Prepared;
import uk.gov.education.grants.agreement.PublishOutcome.Published;
import uk.gov.education.grants.agreement.PublishOutcome.TooEarly;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;

/// From the approval of an award to the answer of its lead, on a real database.
@WholeHouse
@Transactional
class AgreementDbTest {

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    @Autowired
    AgreementService agreements;

    @Autowired
    AcceptanceService acceptances;

    @Autowired
    Agreements agreed;

    @Autowired
    AgreementsWaiting waiting;

    @Autowired
    TermsService terms;

    @Autowired
    RoundService rounds;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private String round;
    private AwardReference award;
    private Actor certifier;

    @BeforeEach
    void anApprovedAward() {
        round = awarding.round(pounds(1_000_000));
        award = awarding.propose(round, AwardKind.PILOT, pounds(0), pounds(300_000), pounds(100_000));
        approvals.approve(APPROVER, award, "Good value");
        certifier = memberOf("Hackney", "Hugh Stone", Role.CERTIFIER);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatNobodyHasPreparedIsOfferedAsTheServiceProposesIt() {
        var proposed = Objects.requireNonNull(agreements.show(OFFICER, award).offer());
        offers.inform(OFFICER, award);
        var offered = acceptances.show(certifier, award);
        assertThat(offered.offer()).isEqualTo(proposed);
        assertThat(offered.agreement().isWhole()).isTrue();
        assertThat(offered.offer().plan().instalments()).hasSize(8);
        assertThat(offered.offer().amount()).isEqualTo(pounds(400_000));
        assertThat(offered.offer().terms()).extracting(TermsPart::heading).contains("At the end of a financial year");
        assertThat(offered.mayAnswer()).isTrue();
    }

    @Test
    void whatWasAcceptedIsAgreedByWhomAndOnWhatTerms() {
        var target = new Target("Women reached", "women", 150L, 3_000, LocalDate.of(2032, 11, 2));
        prepare(plan().asking(List.of("The report is published first."), List.of(target)));
        offers.inform(OFFICER, award);
        assertThat(agreed.of(award)).isEmpty();
        assertThat(waiting.waitingFor(certifier))
                .singleElement()
                .satisfies(it -> assertThat(it.task()).isEqualTo("Accept or decline the offer by 22 December 2026"));
        accept(certifier);
        assertThat(status()).isEqualTo(AwardStatus.ACCEPTED);
        assertThat(waiting.waitingFor(certifier)).isEmpty();
        assertThat(waiting.waitingFor(OFFICER))
                .extracting(Waiting::href)
                .containsExactly("/awards/%s/case".formatted(award));
        assertThat(agreed.of(award)).hasValueSatisfying(it -> {
            assertThat(it.acceptedBy()).isEqualTo(certifier.person());
            assertThat(it.targets()).containsExactly(target);
            assertThat(it.conditions()).containsExactly("The report is published first.");
            assertThat(it.route()).isEqualTo(PaymentRoute.SECTION_31);
            assertThat(it.instalments().getLast())
                    .isEqualTo(new Instalment(8, LocalDate.of(2029, 1, 1), pounds(25_000)));
            assertThat(it.instalments().getLast().year()).hasToString("2028-29");
        });
        assertThat(acceptances.ofOurs(certifier)).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(pounds(400_000));
            assertThat(it.answeredBy()).isEqualTo("Hugh Stone");
            assertThat(it.answeredOn()).isEqualTo(TODAY);
        });
    }

    @Test
    void instalmentsThatMissTheProfileAreRefusedWithFiguresAndNothingIsSaved() {
        var plan = plan();
        var tooShort = new AgreementPlan(
                plan.standsUntil(),
                plan.conditions(),
                plan.targets(),
                plan.returns(),
                plan.keptBack(),
                List.of(),
                plan.instalments().subList(1, 8));
        assertThat(agreements.prepare(OFFICER, award, tooShort, 0))
                .isInstanceOfSatisfying(
                        CannotBeOffered.class,
                        refused -> assertThat(refused.objections())
                                .extracting(AgreementPlan.Objection::why)
                                .containsExactly(
                                        "The instalments of 2027-28 come to £225,000. The award has £300,000 for that year: that is £75,000 too little"));
        assertThat(agreements.show(OFFICER, award).preparedBy()).isNull();
    }

    @Test
    void twoOfficersDoNotOverwriteEachOther() {
        prepare(plan());
        assertThatThrownBy(() -> agreements.prepare(OFFICER, award, plan(), 0))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody else has just changed this agreement");
        assertThat(agreements.prepare(OFFICER, award, plan(), 1)).isEqualTo(new Prepared());
    }

    @Test
    void afterTheOfferNothingIsPreparedAnyMore() {
        offers.inform(OFFICER, award);
        assertThatThrownBy(() -> agreements.prepare(OFFICER, award, plan(), 0))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is \"Offered\"");
    }

    @Test
    void theDatabaseItselfLetsNobodyChangeWhatWasOffered() {
        offers.inform(OFFICER, award);
        assertThatThrownBy(() -> db.sql("update agreement set offer = '{}'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theDatabaseItselfTakesOneAnswerOnly() {
        offers.inform(OFFICER, award);
        accept(certifier);
        assertThatThrownBy(() -> db.sql("update agreement set answer = 'DECLINED', answer_reason = 'Changed our minds'")
                        .update())
                .rootCause()
                .hasMessageContaining("an answer is not given twice");
    }

    @Test
    void theSecondCertifierIsToldWhoAnsweredAndWhen() {
        offers.inform(OFFICER, award);
        accept(certifier);
        assertThatThrownBy(() -> accept(memberOf("Hackney", "Sue Late", Role.CERTIFIER)))
                .isInstanceOf(Conflict.class)
                .hasMessage("This offer was answered on 24 November 2026 at 10:00 UK time: Hugh Stone accepted it.");
    }

    @Test
    void anotherFingerprintIsNotAccepted() {
        offers.inform(OFFICER, award);
        assertThatThrownBy(() -> acceptances.accept(certifier, award, "Hugh Stone", "0".repeat(64), clock.instant()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("not the offer that was made");
    }

    @Test
    void onlyItsOwnCertifierAnswersAndOnlyItsOwnPeopleKnow() {
        assertThatThrownBy(() -> acceptances.show(certifier, award)).isInstanceOf(NotFound.class);
        offers.inform(OFFICER, award);
        var stranger = memberOf("Calderdale", "Carol Dean", Role.CERTIFIER);
        assertThatThrownBy(() -> acceptances.show(stranger, award)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accept(stranger)).isInstanceOf(NotFound.class);
        assertThat(acceptances.ofOurs(stranger)).isEmpty();
        var editor = memberOf("Hackney", "Hana Yusuf", Role.BID_EDITOR);
        assertThat(acceptances.show(editor, award).mayAnswer()).isFalse();
        assertThatThrownBy(() -> accept(editor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accept(OFFICER)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsDeclinedGivesItsMoneyBack() {
        offers.inform(OFFICER, award);
        acceptances.decline(certifier, award, "Our plans have changed", clock.instant());
        assertThat(status()).isEqualTo(AwardStatus.DECLINED);
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(Money.ZERO);
        assertThat(agreed.of(award)).isEmpty();
    }

    @Test
    void anOfferLapsesAfterItsLastDayAndGivesItsMoneyBack() {
        prepare(plan());
        offers.inform(OFFICER, award);
        clock.setTo(TODAY.plusWeeks(4));
        acceptances.lapse();
        assertThat(status()).as("on the last day").isEqualTo(AwardStatus.OFFERED);
        clock.setTo(TODAY.plusWeeks(4).plusDays(1));
        assertThatThrownBy(() -> accept(certifier))
                .isInstanceOf(Conflict.class)
                .hasMessage("The offer stood until 22 December 2026 and has lapsed.");
        acceptances.lapse();
        assertThat(status()).isEqualTo(AwardStatus.LAPSED);
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPlanWhoseLastDayIsOverIsNotOffered() {
        prepare(plan());
        clock.setTo(TODAY.plusWeeks(5));
        assertThatThrownBy(() -> offers.inform(OFFICER, award))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("The day until which the offer stands must not be over");
    }

    @Test
    void newTermsCountFromTheirDayAndOnlyForOffersMadeFromThenOn() {
        var admin = Awarding.person("Adam Reed", Money.ZERO, Role.ADMIN);
        assertThat(terms.publish(admin, PaymentRoute.SECTION_31, "One\nFor good.", TODAY.minusDays(1)))
                .isInstanceOf(TooEarly.class);
        assertThat(terms.publish(admin, PaymentRoute.SECTION_31, "One\nFor good.", TODAY.plusDays(1)))
                .isEqualTo(new Published(2));
        offers.inform(OFFICER, award);
        assertThat(acceptances.show(certifier, award).offer().termsVersion()).isEqualTo(1);
        var later = awarding.propose(round, AwardKind.PILOT, pounds(1_000));
        approvals.approve(APPROVER, later, "Good value");
        clock.setTo(TODAY.plusDays(1));
        assertThat(Objects.requireNonNull(agreements.show(OFFICER, later).offer())
                        .terms())
                .containsExactly(new TermsPart("One", "For good."));
        assertThatThrownBy(() -> terms.publish(OFFICER, PaymentRoute.SECTION_31, "Two\nNo.", TODAY))
                .isInstanceOf(NotAllowed.class);
    }

    private AgreementPlan plan() {
        return Objects.requireNonNull(agreements.show(OFFICER, award).offer()).plan();
    }

    private void prepare(AgreementPlan plan) {
        assertThat(agreements.prepare(OFFICER, award, plan, 0)).isEqualTo(new Prepared());
    }

    private void accept(Actor by) {
        var fingerprint =
                db.sql("select fingerprint from agreement").query(String.class).single();
        acceptances.accept(by, award, by.name(), fingerprint, clock.instant());
    }

    private AwardStatus status() {
        return agreements.show(OFFICER, award).head().status();
    }

    private Actor memberOf(String council, String name, Role role) {
        return new Actor(
                UUID.randomUUID(),
                name,
                Set.of(new Actor.Standing(role, Optional.of(awarding.council(council)))),
                Money.ZERO);
    }
}
