package uk.gov.education.grants.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;
import static uk.gov.education.grants.payment.Paying.FINANCE;
import static uk.gov.education.grants.payment.Paying.JULY;
import static uk.gov.education.grants.payment.Paying.memberOf;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.closing.ReturnedMoneyService.Objection;
import uk.gov.education.grants.closing.ReturnedMoneyService.Receipt;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.payment.AuthoriseOutcome.Authorised;
import uk.gov.education.grants.payment.AuthoriseOutcome.NotPayable;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.payment.Paying;
import uk.gov.education.grants.payment.PaymentFileService;
import uk.gov.education.grants.payment.PaymentRow;
import uk.gov.education.grants.payment.PaymentService;
import uk.gov.education.grants.payment.RuleLine;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.yearend.YearEndService;

/// The end of an award of £60,000 and £30,000 to a charity, of which £10,000 were claimed and £9,500 paid.
@WholeHouse
@Transactional
class ClosingDbTest {

    private static final FinancialYear YEAR = FinancialYear.of(JULY);
    private static final LocalDate AFTER = LocalDate.of(2030, 4, 6);

    @Autowired
    Paying paying;

    @Autowired
    Awarding awarding;

    @Autowired
    ClosingService closings;

    @Autowired
    ReturnedMoneyService receipts;

    @Autowired
    ClaimService claims;

    @Autowired
    PaymentService payments;

    @Autowired
    PaymentFileService files;

    @Autowired
    YearEndService years;

    @Autowired
    PayableAwards awards;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private UUID charity;
    private Actor editor;
    private Actor certifier;
    private AwardReference award;

    @BeforeEach
    void anAwardThatIsOver() {
        charity = new World(db).charity("Pause");
        editor = memberOf(charity, "Ed Editor", Role.BID_EDITOR);
        certifier = memberOf(charity, "Cora Certifier", Role.CERTIFIER);
        award = paying.liveUnderSection14(charity);
        clock.setTo(JULY);
        claims.verify(
                OFFICER, paying.submitted(editor, certifier, award, pounds(9_000), pounds(1_000)), "It is all there.");
        pay();
        clock.setTo(AFTER);
        everyReturnIsAcceptedAndEveryReviewAgreed();
        awarding.dueDiligence(charity, AFTER.plusMonths(6));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void anAwardGoesFromTheFinalClaimToClosed() {
        evaluated(LocalDate.of(2030, 1, 15));
        assertThat(closings.sign(certifier, award, certificate(pounds(10_000)))).isEmpty();
        assertThat(status()).isEqualTo(AwardStatus.FINAL_CLAIM);
        assertThatThrownBy(() -> claims.toStart(editor, award)).isInstanceOf(Conflict.class);

        assertThat(closings.reconcile(OFFICER, award, "The certificate agrees with the claims."))
                .isEmpty();
        assertThat(ledger.balanceOf(id()).committed())
                .as("£80,000 that nobody needs is released")
                .isEqualTo(pounds(10_000));
        assertThat(closings.close(FINANCE, award)).containsExactly("£500 of the share kept back is not paid.");

        pay();
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(10_000), Money.ZERO, pounds(10_000)));
        assertThat(closings.close(FINANCE, award)).isEmpty();
        assertThat(status()).isEqualTo(AwardStatus.CLOSED);
        assertThat(closings.show(certifier, award).closed()).isNotNull();
    }

    @Test
    void withoutAnEvaluationNothingOfTheShareIsPaid() {
        evaluated(LocalDate.of(2026, 1, 15));
        closings.sign(certifier, award, certificate(pounds(10_000)));
        assertThat(closings.show(OFFICER, award).evaluation())
                .as("it was published before the award began")
                .isNull();
        closings.reconcile(OFFICER, award, "There is no evaluation.");
        assertThat(payments.waiting(FINANCE).toAuthorise()).isEmpty();
        assertThat(closings.close(FINANCE, award)).isEmpty();
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(9_500), Money.ZERO, pounds(9_500)));
    }

    @Test
    void theShareIsNotPaidWhereItsReasonIsGone() {
        evaluated(LocalDate.of(2030, 1, 15));
        closings.sign(certifier, award, certificate(pounds(10_000)));
        closings.reconcile(OFFICER, award, "In order");
        db.sql("update evaluation set published_on = '2020-01-01'").update();
        var payment = payments.waiting(FINANCE).toAuthorise().getFirst().reference();
        assertThat(payments.authorise(FINANCE, payment))
                .isInstanceOfSatisfying(
                        NotPayable.class,
                        refused -> assertThat(refused.broken())
                                .extracting(RuleLine::code, RuleLine::breach)
                                .containsExactly(tuple(
                                        "PR-05", "No evaluation of the project was published since the award began.")));
    }

    @Test
    void whatWasNotSpentComesBackBeforeTheAwardIsClosed() {
        closings.sign(certifier, award, certificate(pounds(9_000)));
        closings.reconcile(OFFICER, award, "£500 was paid and not spent.");
        assertThat(closings.close(FINANCE, award))
                .containsExactly("£500 was paid and not spent, and has not come back.");
        assertThat(receipts.note(FINANCE, award, receipt(pounds(9_501), "BACS 17")))
                .containsExactly(
                        new Objection("amount", "£9,501 is £1 too much: £9,500 was paid of the money of 2027-28"));
        assertThat(receipts.note(FINANCE, award, receipt(pounds(500), "BACS 17")))
                .isEmpty();
        assertThat(receipts.note(FINANCE, award, receipt(pounds(500), "BACS 17")))
                .containsExactly(new Objection("reference", "“BACS 17” is noted for this award already"));
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(9_000), Money.ZERO, pounds(9_000)));
        assertThat(closings.close(FINANCE, award)).isEmpty();
    }

    @Test
    void theDepartmentAsksAndTheCertificateIsSignedAnew() {
        closings.sign(certifier, award, certificate(pounds(10_000)));
        closings.ask(OFFICER, award, "Does this include the van that you sold?");
        assertThat(closings.reconcile(OFFICER, award, "In order"))
                .containsExactly("Pause has to answer what the Department asked about its certificate.");
        assertThat(closings.sign(certifier, award, certificate(pounds(9_800)))).isEmpty();
        assertThat(closings.show(OFFICER, award).figures().spent()).isEqualTo(pounds(9_800));
        assertThatThrownBy(() -> closings.sign(certifier, award, certificate(pounds(9_900))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void eachStepSaysWhatIsInItsWay() {
        clock.setTo(JULY);
        assertThat(closings.sign(certifier, award, certificate(pounds(10_000))))
                .containsExactly(
                        "The award runs until 31 March 2030, and £80,000 of it is neither paid nor kept back. The final claim can be made once it is over.");
        clock.setTo(AFTER);
        var open = paying.submitted(editor, certifier, award, pounds(100), pounds(0));
        assertThat(closings.sign(certifier, award, certificate(pounds(10_000))))
                .containsExactly("Claim %s is not verified yet.".formatted(open));
        claims.verify(OFFICER, open, "In order");
        assertThat(closings.sign(certifier, award, certificate(pounds(10_100)))).isEmpty();
        db.sql(
                        "insert into award_return (award_id, period, first_day, last_day, due_on) values (:award, '2026-27', :day, :day, :due)")
                .param("award", id())
                .param("day", JULY)
                .param("due", AFTER)
                .update();
        assertThat(closings.reconcile(OFFICER, award, "In order"))
                .containsExactly(
                        "Claim %s is on its way and not paid.".formatted(open),
                        "The return for 2026-27 is not accepted.");
        assertThat(status()).isEqualTo(AwardStatus.FINAL_CLAIM);
    }

    @Test
    void threePersonsEndAnAwardAndNobodyElseLearnsOfIt() {
        var outsider = memberOf(new World(db).charity("Another"), "Nosy", Role.CERTIFIER);
        assertThatThrownBy(() -> closings.show(outsider, award)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closings.sign(editor, award, certificate(pounds(1))))
                .isInstanceOf(NotAllowed.class);
        closings.sign(certifier, award, certificate(pounds(10_000)));
        assertThatThrownBy(() -> closings.reconcile(FINANCE, award, "In order")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closings.reconcile(as(certifier, Role.OFFICER), award, "In order"))
                .isInstanceOf(NotAllowed.class);
        closings.reconcile(OFFICER, award, "In order");
        assertThatThrownBy(() -> closings.close(OTHER_OFFICER, award)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> closings.close(as(OFFICER, Role.FINANCE), award))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another person");
    }

    @Test
    void whatIsKeptBackDoesNotLapseAtTheEndOfItsYear() {
        clock.setTo(LocalDate.of(2028, 4, 3));
        var programme = db.sql(
                        "select p.code from programme p join award a on a.programme_id = p.id where a.id = :award")
                .param("award", id())
                .query(String.class)
                .single();
        years.close(FINANCE, programme, YEAR);
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(10_000), Money.ZERO, pounds(9_500)));
    }

    private void pay() {
        payments.waiting(FINANCE).toAuthorise().stream()
                .map(PaymentRow::reference)
                .forEach(payment ->
                        assertThat(payments.authorise(FINANCE, payment)).isEqualTo(new Authorised(payment)));
        files.show(FINANCE, files.make(FINANCE))
                .payments()
                .forEach(payment -> payments.settle(FINANCE, payment.reference(), true, LocalDate.now(clock), ""));
    }

    private void everyReturnIsAcceptedAndEveryReviewAgreed() {
        db.sql("""
                        update award_return
                        set status = 'ACCEPTED', typed = '{}', content = '{}', signed_as = 'Cora',
                            saved_by = gen_random_uuid(), saved_by_name = 'Ed', saved_at = now(),
                            submitted_by = gen_random_uuid(), submitted_by_name = 'Cora', submitted_at = now(),
                            decided_by = gen_random_uuid(), decided_by_name = 'Olu', decided_at = now()
                        where award_id = :award""").param("award", id()).update();
        db.sql("""
                        update award_review
                        set status = 'AGREED', figures = '{}', delivery = 'As agreed', decision = 'CONTINUE', reason = 'It works',
                            written_by = gen_random_uuid(), written_by_name = 'Olu', written_at = now(),
                            decided_by = gen_random_uuid(), decided_by_name = 'Farah', decided_at = now()
                        where award_id = :award""").param("award", id()).update();
    }

    private void evaluated(LocalDate publishedOn) {
        db.sql("""
                        insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                            evidence_level, status, status_since, plan, report_url, published_on)
                        select gen_random_uuid(), 0, 'EV-2030-0001', a.project_id, 'Evaluation of Pause', :evaluator,
                            'MIXED_METHODS', 3, 'PUBLISHED', now(), '', 'https://www.gov.uk/report', :on
                        from award a where a.id = :award""")
                .param("evaluator", new World(db).charity("Evaluators"))
                .param("on", publishedOn)
                .param("award", id())
                .update();
    }

    private static Certificate certificate(Money spent) {
        return new Certificate(spent, "40 women kept their children.", "Cora Certifier");
    }

    private static Receipt receipt(Money amount, String reference) {
        return new Receipt(YEAR, amount, AFTER, reference, "It was not spent.");
    }

    private AwardBalance.Year balance() {
        return ledger.balanceOf(id()).in(YEAR);
    }

    private AwardStatus status() {
        return awards.find(award).orElseThrow().status();
    }

    private UUID id() {
        return awards.find(award).orElseThrow().id();
    }

    /// The same person with one more role.
    private static Actor as(Actor person, Role role) {
        var roles = new HashSet<>(person.roles());
        roles.add(new Actor.Standing(role, Optional.empty()));
        return new Actor(person.person(), person.name(), Set.copyOf(roles), person.approvalLimit());
    }
}
